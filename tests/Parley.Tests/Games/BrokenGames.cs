namespace Parley.Tests.Games;

/// <summary>Damaged files, each with what a reader must say about it.</summary>
internal static class BrokenGames
{
    private const string Head = "EFG 2 R \"t\" { \"A\" \"B\" }\n\"\"\n";

    /// <summary>Name, text, and the diagnostics in full.</summary>
    public static readonly (string Name, string Text, string[] Says)[] All =
    [
        ("empty.efg", "", ["empty.efg:1:1: the end of the file is not the word EFG; begin the file with EFG 2 R \"title\"."]),
        ("version.efg", "EFG 3 R \"t\" { \"A\" }\nt \"\" 0\n", ["version.efg:1:5: '3' is not version 2; write EFG 2 R; there is no other version."]),
        ("title.efg", "EFG 2 R title { \"A\" }\nt \"\" 0\n", ["title.efg:1:9: 'title' is not the title in quotes; write \"\" when there is none."]),
        ("no-players.efg", "EFG 2 R \"t\" { }\n\"\"\nt \"\" 0\n", ["no-players.efg:1:13: an empty list of players is not a list of players; name at least one."]),
        ("players.efg", "EFG 2 R \"t\" { \"A\", \"B\" }\nt \"\" 0\n",
            ["players.efg:1:18: ',' is not a player name in quotes, or the closing brace; put names in quotes, parted by blanks, and close the list with }."]),
        ("unclosed.efg", Head + "p \"\" 1 1 \"s { \"a\" \"b\" } 0\nt \"\" 0\nt \"\" 0\n",
            [$"unclosed.efg:3:10: warning: \"s {{ \" is not {NameRule}; read as \"s {{\".", "unclosed.efg:3:16: 'a' is not the list of actions in braces; write { \"first\" \"second\" }."]),
        ("open.efg", Head + "t \"\" 1 \"win { 1, 2 }\n", ["open.efg:3:8: a quote that is never closed is not the name of the outcome in quotes; close it with another quote."]),
        ("node.efg", Head + "x \"\" 1 1 \"\" { \"a\" } 0\nt \"\" 0\n", ["node.efg:3:1: 'x' is not a node; begin each node with c (chance), p (player) or t (end)."]),
        ("player.efg", Head + "p \"\" 3 1 \"\" { \"a\" } 0\nt \"\" 1 \"\" { 1, 2 }\n",
            ["player.efg:3:6: player 3 is not a player from 1 to 2; name the player by its place in the header."]),
        ("set-number.efg", Head + "p \"\" 1 0 \"\" { \"a\" } 0\nt \"\" 0\n", ["set-number.efg:3:8: set 0 is not a positive number; number the sets of a player from 1."]),
        ("set-unknown.efg", Head + "p \"\" 1 4 0\nt \"\" 0\n",
            ["set-unknown.efg:3:8: set 4 of player 1, by number alone, is not described before; give the name and the actions where the set comes first."]),
        ("set-actions.efg", Head + "p \"\" 1 1 \"s\" { \"a\" \"b\" } 0\np \"\" 1 1 \"s\" { \"a\" \"c\" } 0\nt \"\" 0\nt \"\" 0\nt \"\" 0\n",
            ["set-actions.efg:4:14: { \"a\" \"c\" } is not the action list of set 1 of player 1, { \"a\" \"b\" }; give the same actions in the same order, or another number."]),
        ("set-name.efg", Head + "p \"\" 1 1 \"s\" { \"a\" } 0\np \"\" 1 1 \"z\" { \"a\" } 0\nt \"\" 0\n",
            ["set-name.efg:4:10: \"z\" is not the name of set 1 of player 1, \"s\"; use the same name, or another number."]),
        ("set-name-taken.efg", Head + "p \"\" 1 1 \"s\" { \"a\" } 0\np \"\" 1 2 \"s\" { \"a\" } 0\nt \"\" 0\n",
            ["set-name-taken.efg:4:10: \"s\" is not a free name: set 1 of player 1 has it; give the sets different names, or none."]),
        ("no-actions.efg", Head + "p \"\" 1 1 \"s\" { } 0\n", ["no-actions.efg:3:14: an empty list is not a list of actions; give at least one action."]),
        ("chance-sum.efg", Head + "c \"\" 1 \"\" { \"a\" 1/3 \"b\" 0.6667 } 0\nt \"\" 0\nt \"\" 0\n",
            ["chance-sum.efg:3:11: a sum of 30001/30000 is not exactly 1; write thirds and the like as rationals: 1/3, not 0.3333."]),
        ("chance-negative.efg", Head + "c \"\" 1 \"\" { \"a\" -.5 \"b\" 1.5 } 0\nt \"\" 0\nt \"\" 0\n",
            ["chance-negative.efg:3:11: -.5 is not a probability; write a number from 0 to 1."]),
        ("number.efg", Head + "t \"\" 1 \"\" { +2, 2E+1 }\n",
            ["number.efg:3:13: '+2' is not a payoff; write 3, -1/3, 0.75 or 1e-1 (no plus sign, a small e, below 1e300)."]),
        ("payoffs.efg", Head + "p \"\" 1 1 \"\" { \"a\" \"b\" } 0\nt \"\" 1 \"\" { 1 }\nt \"\" 2 \"\" { 1, 2, 3 }\n",
            ["payoffs.efg:4:11: { 1 } is not a list of payoffs for 2 players; give one number for each player.",
             "payoffs.efg:5:11: { 1, 2, 3 } is not a list of payoffs for 2 players; give one number for each player."]),
        ("outcome-unknown.efg", Head + "t \"\" 9\n",
            ["outcome-unknown.efg:3:6: outcome 9, by number alone, is not described before; give the name and the payoffs where the outcome comes first."]),
        ("outcome-differs.efg", Head + "p \"\" 1 1 \"\" { \"a\" \"b\" } 0\nt \"\" 1 \"w\" { 1, 2 }\nt \"\" 1 \"w\" { 1, 3 }\n",
            ["outcome-differs.efg:5:12: \"w\" { 1, 3 } is not outcome 1, \"w\" { 1, 2 }; repeat it as it was, or use another number."]),
        ("outcome-zero.efg", Head + "t \"\" 0 \"\" { 1, 2 }\n", ["outcome-zero.efg:3:6: outcome 0 is not a positive number; 0 is nothing and has no payoffs; number other outcomes from 1."]),
        ("cut.efg", Head + "p \"\" 1 1 \"\" { \"a\" \"b\" \"c\" } 0\nt \"\" 0\n",
            ["cut.efg:5:1: the end of the file is not the next node (still missing: 2); add the missing nodes (c, p or t), each before what follows it."]),
        ("rest.efg", Head + "t \"\" 0\nt \"\" 0\n", ["rest.efg:4:1: warning: 't' is not part of the game: every branch has its node; it is left aside."]),
        ("untidy.efg", Head + "p \"\" 1 1 \"two  blanks \" { \"a\tb\" } 0\nt \"\" 0\n",
            [$"untidy.efg:3:10: warning: \"two  blanks \" is not {NameRule}; read as \"two blanks\".", $"untidy.efg:3:27: warning: \"a\tb\" is not {NameRule}; read as \"a b\"."]),
        ("many.efg", "EFG 2 R \"t\" { \"A\" \"B\" }\np \"\" 1 1 \"\" { \"a\" \"b\" } zero\nt \"\" 1 \"\" { 1 2\nt \"\" 2 \"\" { x }\n",
            ["many.efg:2:25: 'zero' is not the number of an outcome; write a whole number such as 1.",
             "many.efg:4:1: 't' is not a payoff, or the closing brace; give one number for each player and close the list with }.",
             "many.efg:4:13: 'x' is not a payoff, or the closing brace; give one number for each player and close the list with }."]),
        ("lists.nfg", "NFG 1 R \"t\" { \"A\" \"B\" }\n{ { \"x\" } }\n1 1\n",
            ["lists.nfg:2:1: a choice of strategies for 1 players is not one for 2; give each player a list of strategies, or their number."]),
        ("payoffs.nfg", "NFG 1 R \"t\" { \"A\" \"B\" } { 2 2 }\n1 2 3 4 5 6 7\n",
            ["payoffs.nfg:3:1: the end of the file is not payoff 8 of 8; write 3, -1/3, 0.75 or 1e-1 (no plus sign, a small e, below 1e300)."]),
        ("cells.nfg", "NFG 1 R \"t\" { \"A\" } { { \"x\" \"y\" } }\n{ { \"o\" 1 } }\n1 2\n",
            ["cells.nfg:3:3: '2' is not an outcome from 0 to 1; use a number from the list of outcomes, or 0 for nothing."]),
        ("huge.nfg", "NFG 1 R \"t\" { \"A\" \"B\" } { 10000 10000 }\n1\n",
            ["huge.nfg:1:27: '10000' is not a number of strategies that the file has payoffs for; give each player at least one strategy, and every profile its payoffs."]),
    ];

    private const string NameRule = "a name: no control characters, no blanks at the ends, no two in a row, no backslash at the end";
}
