namespace Peru.Assistant.Skills.Profile;

/// <summary>SMS abbreviations and the commonest misspellings, each to the word that the rules know.</summary>
internal static class Shorthand
{
    private static readonly Dictionary<string, string> Known = Read(
        """
        como: kmo
        porque: xq pq porq xk pork porqe xke
        que: q k ke qe qu
        tambien: tb tmb tbn tbm tambn tamb tanbien
        por: x xr
        en: n
        sacar: sakar zacar
        vendiendo: vndiendo bendiendo
        trabajando: trabjando travajando
        de: d
        del: dl
        para: pa xa pra
        bien: bn vien
        desde: dsd dsde dede
        aqui: aki aca
        quiero: kiero qiero qero kero quero quieo qiro
        quisiera: kisiera kisiera qisiera quiciera
        necesito: nesesito necsito nececito nesecito necesto neseito nesesitamos
        tengo: tngo tego tenngo tenog tngo tnego
        tenemos: tnemos
        hace: ase ace haze haci
        hago: hagoo
        hacemos: asemos acemos
        hacer: aser acer hazer
        vendo: bendo vndo vendoo bemdo vemdo
        vendemos: bendemos
        vender: bender vnder bnder
        ventas: bentas vntas
        venta: benta
        ruc: ruk rucc
        negocio: negosio negocito negosito negocios nejocio
        anos: anios anitos anyos
        ano: anio anito
        meses: mesesitos mesecitos mesesito mesecito mess mezes
        semanas: semanitas cemanas
        semana: cemana sem smn
        dias: diitas
        soles: solcitos solesitos solsitos solecitos sol sols solez luquitas luca lucas lukas luka
        gambas: gamba
        palos: palo
        municipalidad: muni municipio munisipalidad
        facebook: face fb feis feisbuk fase facebok facebok
        whatsapp: wsp wasap wpp whatsap wassap guasap watsap wsap wspp
        instagram: insta ig
        tiktok: tictoc tictok tik
        prestamo: prestamito prestmao presamo prestmo prestamos prestamitos
        credito: creditos kredito creditito
        todavia: todabia tdvia todvia toavia
        aun: haun
        licencia: lisencia licensia lisensia lic licencias
        empece: empese enpece enpese empeze empes empeze
        empezamos: enpesamos empesamos
        abri: avri abriii
        llevo: yevo yebo llebo
        cuaderno: kuaderno cuadernito cuadernos
        efectivo: efetivo efectibo ejectivo efectvo
        trabajadores: trabajdores travajadores trabajadors trabadores trabajodores travajdores
        trabajo: travajo trabjo trabao
        trabajamos: travajamos
        empleados: enpleados
        recien: resien recein rrecien resen
        mercado: mercao merkado mercadito
        tienda: tiendita tiendesita
        puesto: puestito puestecito
        bodega: bodeguita vodega
        chacra: chacrita chakra chagra
        casa: casita
        municipal: munisipal
        capacitacion: capacitasion kapacitacion capasitacion capacitaciones
        curso: cursos cursito kurso
        extorsion: extorcion estorsion
        aceptamos: aseptamos
        acepto: asepto
        contador: kontador contadora contadores
        esposo: esposito espozo
        esposa: espocita espoza
        solo: solito
        sola: solita
        mi: my
        con: kon cn
        como: cmo komo komo
        cuanto: cto cuant kuanto qnto cuantos cuanta
        cuando: cdo kuando qndo
        no: nop nou
        si: sip
        nada: naa
        diarios: diarioss diaros
        aproximadamente: aprox
        factura: facturas
        boleta: boletas voleta boletas
        impuestos: impuesto inpuestos inpuesto
        deudas: deuda
        bajo: vajo
        bajaron: vajaron
        mas: maas
        """);

    public static string Expand(string word)
    {
        if (Known.TryGetValue(word, out var meant))
            return meant;
        // «solista», «solestam», «soleswan»: the Spanish word with a Quechua ending.
        if (word.StartsWith("sol", StringComparison.Ordinal) && (word.StartsWith("solesta", StringComparison.Ordinal) || word.StartsWith("solist", StringComparison.Ordinal)
            || word.StartsWith("soleswan", StringComparison.Ordinal) || word.StartsWith("solisw", StringComparison.Ordinal)) || word is "sulis" or "solis" or "sulista" or "solta" or "sulesta")
            return "soles";
        return Typos.Correct(word);
    }

    private static Dictionary<string, string> Read(string table)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var written in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                known[written] = line[..colon];
        }
        return known;
    }
}
