namespace Parley.Watching.Formats;

/// <summary>Whose layout a file of event data has.</summary>
public enum EventFormat
{
    /// <summary>ICEWS: 20 columns, tabs, a header.</summary>
    Icews,

    /// <summary>GDELT 1.0: 57 or 58 columns, tabs, no header.</summary>
    Gdelt1,

    /// <summary>GDELT 2.0: 61 columns, tabs, no header.</summary>
    Gdelt2,

    /// <summary>POLECAT: 40 columns, tabs, a header; PLOVER classes.</summary>
    Polecat,

    /// <summary>ACLED: commas, a header; its actors have no direction.</summary>
    Acled,
}
