namespace Parley.Tests.Strategy;

/// <summary>Classic games of private information as case files. A value that depends on another's type is put as a last move that its type decides: the other ways cost it more than anything can be worth.</summary>
internal static class ClassicGames
{
    private const string Head = """
        parley: 1
        title: a classic game
        as_of: 2020-01-01
        actors: { sender: { name: sender, kind: state }, receiver: { name: receiver, kind: state } }

        """;

    /// <summary>Cho and Kreps, Quarterly J. Economics 102 (1987): the surly, nine in ten, like beer; both types want to be left alone; the receiver wants to fight the weak only.</summary>
    public static string BeerQuiche(string breakfast, double rationality) => Head + FormattableString.Invariant($$"""
        outcomes: { ba: { name: beer and peace }, qa: { name: quiche and peace }, bw: { name: beer and won }, bl: { name: beer and lost }, qw: { name: quiche and won }, ql: { name: quiche and lost } }
        game:
          rationality: {{rationality}}
          types:
            sender:
              surly: { prior: 0.9, utility: { ba: 3, qa: 2, bw: 1, bl: 1, qw: 0, ql: 0 } }
              weak:  { prior: 0.1, utility: { qa: 3, ba: 2, qw: 1, ql: 1, bw: 0, bl: 0 } }
            receiver:
              only: { prior: 1, utility: { ba: 1, qa: 1, bl: 2, ql: 2, bw: 0, qw: 0 } }
          stages:
            - { id: breakfast, mover: sender, options: [beer, quiche] }
            - { id: after-beer, when: { breakfast: beer }, mover: receiver, options: { peace: { ends: ba }, fight: { goto: beer-fight } } }
            - { id: after-quiche, when: { breakfast: quiche }, mover: receiver, options: { peace: { ends: qa }, fight: {} } }
            - { id: quiche-fight, when: { breakfast: quiche }, mover: sender, options: { win: { cost: { weak: 50 }, ends: qw }, lose: { cost: { surly: 50 }, ends: ql } } }
            - { id: beer-fight, mover: sender, options: { win: { cost: { weak: 50 }, ends: bw }, lose: { cost: { surly: 50 }, ends: bl } } }
          observed: { breakfast: {{breakfast}} }
        """);

    /// <summary>Spence, Quarterly J. Economics 87 (1973), or Fearon, J. Conflict Resolution 41 (1997): a signal that costs each type what is said, then a response that should fit the type.</summary>
    public static string Signalling(double costToAble, double costToPlain, double rationality, string seen = "signal") => Head + FormattableString.Invariant($$"""
        outcomes: { hg: { name: high and good }, hb: { name: high and bad }, l: { name: low } }
        game:
          rationality: {{rationality}}
          types:
            sender:
              able:  { prior: 0.5, utility: { hg: 1, hb: 1, l: 0 } }
              plain: { prior: 0.5, utility: { hg: 1, hb: 1, l: 0 } }
            receiver:
              only: { prior: 1, utility: { hg: 1, hb: 0, l: 0.5 } }
          stages:
            - { id: signal, mover: sender, options: { signal: { cost: { able: {{costToAble}}, plain: {{costToPlain}} } }, none: {} } }
            - { id: wage, mover: receiver, options: { high: {}, low: { ends: l } } }
            - { id: work, mover: sender, options: { good: { cost: { plain: 50 }, ends: hg }, bad: { cost: { able: 50 }, ends: hb } } }
          observed: { signal: {{seen}} }
        """);

    /// <summary>Selten, Theory and Decision 9 (1978); Kreps and Wilson, J. Econ. Theory 27 (1982): two entrants in turn, an incumbent that is perhaps tough.</summary>
    public static string ChainStore(double tough, double rationality) => """
        parley: 1
        title: the chain store
        as_of: 2020-01-01
        actors: { store: { name: store, kind: company }, one: { name: first entrant, kind: company }, two: { name: second entrant, kind: company } }

        """ + FormattableString.Invariant($$"""
        outcomes: { oo: { name: out out }, of: { name: out fought }, os: { name: out shared }, fo: { name: fought out }, ff: { name: fought fought }, fs: { name: fought shared }, so: { name: shared out }, sf: { name: shared fought }, ss: { name: shared shared } }
        game:
          rationality: {{rationality}}
          types:
            store:
              tough:    { prior: {{tough}}, utility: { oo: 2, of: 1.9, os: 1, fo: 1.9, ff: 1.8, fs: 0.9, so: 1, sf: 0.9, ss: 0 } }
              ordinary: { prior: {{1 - tough}}, utility: { oo: 2, of: 1, os: 1.5, fo: 1, ff: 0, fs: 0.5, so: 1.5, sf: 0.5, ss: 1 } }
            one: { only: { prior: 1, utility: { oo: 0.5, of: 0.5, os: 0.5, fo: 0, ff: 0, fs: 0, so: 1, sf: 1, ss: 1 } } }
            two: { only: { prior: 1, utility: { oo: 0.5, fo: 0.5, so: 0.5, of: 0, ff: 0, sf: 0, os: 1, fs: 1, ss: 1 } } }
          stages:
            - { id: first, mover: one, options: { out: {}, enter: {} } }
            - { id: answer, when: { first: enter }, mover: store, options: { fight: {}, share: {} } }
            - { id: second, mover: two, options: { out: {}, enter: {} } }
            - { id: end-out, when: { first: out, second: out }, mover: two, options: { on: { ends: oo } } }
            - { id: end-fought, when: { answer: fight, second: out }, mover: two, options: { on: { ends: fo } } }
            - { id: end-shared, when: { answer: share, second: out }, mover: two, options: { on: { ends: so } } }
            - { id: last-out, when: { first: out }, mover: store, options: { fight: { ends: of }, share: { ends: os } } }
            - { id: last-fought, when: { answer: fight }, mover: store, options: { fight: { ends: ff }, share: { ends: fs } } }
            - { id: last-shared, mover: store, options: { fight: { ends: sf }, share: { ends: ss } } }
          observed: { first: enter, answer: fight }
        """);
}
