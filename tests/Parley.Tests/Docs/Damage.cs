namespace Parley.Tests.Docs;

/// <summary>The damaged cases under Broken, in an order for readers and with a heading each.</summary>
internal static class Damage
{
    /// <summary>Groups, and in each folder and heading.</summary>
    public static IReadOnlyList<(string Group, (string Folder, string Heading)[] Cases)> All { get; } =
    [
        ("The file as a whole",
        [
            ("empty", "The case file is empty"),
            ("only-a-comment", "The case file holds a comment and no more"),
            ("not-a-map", "A list where keys belong"),
            ("nothing-but-a-version", "The version, and nothing else"),
            ("wrong-version", "A version that this program does not read"),
            ("utf-16", "The case file is saved as UTF-16"),
            ("latin-1", "A table is saved in an old encoding"),
            ("nul-byte", "A NUL byte in the text"),
        ]),
        ("YAML",
        [
            ("colon-in-text", "A colon in a bare text"),
            ("quote-not-closed", "A quotation mark that is not closed"),
            ("bracket-not-closed", "A bracket that is not closed"),
            ("tab-indentation", "A tab as indentation"),
            ("duplicate-key", "A key twice"),
            ("two-documents", "Two documents in one file"),
            ("tags", "Anchors and tags"),
            ("alias-bomb", "Aliases, and keys that no case has"),
        ]),
        ("Keys and ids",
        [
            ("key-misspelled", "A key misspelled"),
            ("sections-of-the-wrong-shape", "Sections of the wrong shape"),
            ("bad-ids", "Ids with blanks or dots"),
            ("duplicate-id", "An id twice"),
            ("dangling-ids", "Ids that lead nowhere"),
            ("circle-of-actors", "Actors that belong to each other in a circle"),
        ]),
        ("Tables",
        [
            ("table-missing", "A table that is not there"),
            ("table-is-a-folder", "A folder where a table belongs"),
            ("table-outside-the-folder", "A table outside the case folder"),
            ("table-empty", "A table that is empty"),
            ("table-without-header", "A table without a line of names"),
            ("table-without-names", "A table whose first line is empty"),
            ("table-with-wrong-columns", "Columns misspelled, missing, or without a name"),
            ("table-with-two-columns-of-a-name", "Two columns of one name"),
            ("table-with-semicolons", "Semicolons between the cells"),
            ("table-with-ragged-rows", "Rows with too many or too few cells"),
        ]),
        ("Numbers and dates",
        [
            ("quantity-misspelled", "A number in doubt that cannot be read"),
            ("numbers-out-of-range", "Numbers and words outside their range"),
            ("impossible-dates", "Dates that cannot be"),
            ("feasible-not-linear", "Conditions between issues that are not linear"),
        ]),
        ("Explanations and evidence",
        [
            ("exact-priors-over-one", "Exact priors over 1"),
            ("priors-all-zero", "Priors that are all 0"),
            ("evidence-at-odds", "Evidence that says too much or too little"),
        ]),
        ("The game",
        [
            ("game-file-missing", "A tree file that is not there"),
            ("game-file-in-an-old-encoding", "A tree file is saved in an old encoding"),
            ("game-without-a-mover", "A stage without a mover, or with two kinds"),
            ("game-with-wrong-names", "Names that the game does not have"),
            ("game-with-loose-ends", "Preferences with gaps, play that does not end, stages never reached"),
            ("game-seen-otherwise", "Moves seen that could not be made"),
            ("game-seen-with-a-gap", "Moves seen with a gap"),
        ]),
        ("Questions",
        [
            ("questions-that-cannot-be-forecast", "Questions that cannot be forecast"),
            ("base-rate-from-nowhere", "A base rate from nowhere"),
        ]),
        ("Warnings alone",
        [
            ("only-warnings", "Legal, and worth a look"),
        ]),
    ];
}
