namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// What the owner wants or suffers, in the closed list. A wish needs its cue («quiero», «cómo», «hay»); a complaint («me piden
/// cupo», «no tengo clientes») counts as it stands. «No quiero préstamo» and «ya tengo licencia» are no needs.
/// </summary>
internal static class Needs
{
    // In the order of the answer: a threat first.
    private static readonly (string Need, Pattern? Complaint, Pattern Wish)[] All =
    [
        ("safety", NeedComplaints.Safety, NeedWishes.Safety),
        ("formalise", NeedComplaints.Formalise, NeedWishes.Formalise),
        ("licence", NeedComplaints.Licence, NeedWishes.Licence),
        ("sell_online", null, NeedWishes.SellOnline),
        ("finance", NeedComplaints.Finance, NeedWishes.Finance),
        ("accounts", NeedComplaints.Accounts, NeedWishes.Accounts),
        ("costs", NeedComplaints.Costs, NeedWishes.Costs),
        ("invoice", NeedComplaints.Invoice, NeedWishes.Invoice),
        ("quality", NeedComplaints.Quality, NeedWishes.Quality),
        ("export", null, NeedWishes.Export),
        ("staff", NeedComplaints.Staff, NeedWishes.Staff),
        ("technology", NeedComplaints.Technology, NeedWishes.Technology),
        ("tax", NeedComplaints.Tax, NeedWishes.Tax),
        ("debts", NeedComplaints.Debts, NeedWishes.Debts),
        ("network", null, NeedWishes.Network),
        ("training", null, NeedWishes.Training),
        ("sell_more", NeedComplaints.SellMore, NeedWishes.SellMore),
    ];

    public static void Read(Reading reading, List<Fact> facts)
    {
        var found = new List<string>();
        foreach (var (need, complaint, wish) in All)
            if ((complaint is not null && Complains(complaint, reading)) || Wants(wish, reading))
                found.Add(need);
        if (found.Count > 0)
            facts.Add(new Fact(FactNames.Needs, string.Join(',', FactNames.AllNeeds.Where(found.Contains)), Confidence: 0.85));
    }

    private static bool Complains(Pattern pattern, Reading reading)
    {
        for (var match = pattern.First(reading); match.Success; match = match.NextMatch())
            if (reading.MoodAt(match.Index + 1) != Mood.Supposed && (match.Groups["no"].Success || !reading.Negated(match.Index + 1)))
                return true;
        return false;
    }

    /// <summary>A wish stands where something is wanted or asked for, or carries its cue in itself (<c>cue</c>).</summary>
    private static bool Wants(Pattern pattern, Reading reading)
    {
        for (var match = pattern.First(reading); match.Success; match = match.NextMatch())
        {
            var at = match.Groups["it"].Success ? match.Groups["it"].Index : match.Index + 1;
            var wanted = match.Groups["cue"].Success || reading.MoodAt(at) is Mood.Wanted or Mood.Asked;
            if (wanted && !reading.Negated(at, 2) && !Refuses(reading, at))
                return true;
        }
        return false;
    }

    // «ya no quiero préstamos», «no necesito crédito»: the «no» stands before the wish.
    private static bool Refuses(Reading reading, int at)
    {
        for (var i = reading.WordAt(at); i > 0 && !reading.Words[i].IsMark; i--)
            if (reading.Words[i].Text is "quiero" or "necesito" or "busco" or "quisiera" or "deseo" or "gustaria" or "interesa" or "queremos" or "munani")
                return reading.Words[i - 1].Text is "no" or "tampoco" or "nunca" || (reading.Words[i].Text is "gustaria" or "interesa" && i > 1 && reading.Words[i - 2].Text == "no");
        return false;
    }
}
