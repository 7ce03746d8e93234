namespace Parley.Watching.Codes;

/// <summary>The four kinds of acts between two sides: words or deeds, with or against each other.</summary>
public enum QuadClass
{
    /// <summary>Agreeing, consulting, promising: CAMEO 01–05.</summary>
    VerbalCooperation = 1,

    /// <summary>Aiding, cooperating, giving way: CAMEO 06–08.</summary>
    MaterialCooperation = 2,

    /// <summary>Demanding, accusing, refusing, threatening: CAMEO 09–13.</summary>
    VerbalConflict = 3,

    /// <summary>Sanctions, coercion, violence: CAMEO 14–20.</summary>
    MaterialConflict = 4,
}
