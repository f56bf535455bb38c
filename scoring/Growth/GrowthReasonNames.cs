namespace Peru.Assistant.Scoring.Growth;

/// <summary>The facts of the growth model in an owner's words.</summary>
internal static class GrowthReasonNames
{
    private static readonly Dictionary<string, string> Spanish = new(StringComparer.Ordinal)
    {
        ["age"] = "antigüedad",
        ["registration"] = "formalización",
        ["workers"] = "trabajadores",
        ["sales"] = "ventas",
        ["season"] = "meses buenos y malos",
        ["place"] = "local",
        ["records"] = "cuentas",
        ["credit"] = "crédito",
        ["credit_sales"] = "ventas al fiado",
        ["hours"] = "horas de atención",
        ["education"] = "estudios",
        ["startup_capital"] = "capital inicial",
        ["advertising"] = "publicidad",
        ["investment"] = "inversión",
        ["contacts"] = "contactos",
        ["other_businesses"] = "otros negocios",
        ["costs"] = "costos",
        ["sector"] = "rubro",
    };

    public static string Of(string fact) => Spanish.GetValueOrDefault(fact, fact);
}
