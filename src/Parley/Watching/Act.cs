using Parley.Watching.Codes;

namespace Parley.Watching;

/// <summary>One act as event data tell it: several reports of the same act are one.</summary>
/// <param name="Day">The day.</param>
/// <param name="Source">The actor of the case who acts.</param>
/// <param name="Target">The actor of the case acted upon.</param>
/// <param name="SourceName">Who acts, as the data name it.</param>
/// <param name="TargetName">Who is acted upon, as the data name it.</param>
/// <param name="Code">The code of the data: CAMEO, or a PLOVER class and mode.</param>
/// <param name="Says">What the code stands for.</param>
/// <param name="Class">The PLOVER class; null where CAMEO 01 and 02 have none.</param>
/// <param name="Quad">Words or deeds, with or against.</param>
/// <param name="Intensity">From −10 (most hostile) to 10 (most friendly): the mean of its reports, to three decimals.</param>
/// <param name="Reports">How many rows tell of it.</param>
/// <param name="Id">The id of its row in the data; of several rows, the first in ordinal order.</param>
/// <param name="Line">The line of the file on which the first of its rows stands.</param>
public sealed record Act(DateOnly Day, string Source, string Target, string SourceName, string TargetName, string Code, string Says, string? Class, QuadClass Quad, double Intensity,
    int Reports, string Id, long Line);
