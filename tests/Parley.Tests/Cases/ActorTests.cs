using Parley.Cases;

namespace Parley.Tests.Cases;

public sealed class ActorTests
{
    [Theory]
    [InlineData("United States", "the United States")]
    [InlineData("Soviet Union", "the Soviet Union")]
    [InlineData("United Nations", "the United Nations")]
    [InlineData("White House", "the White House")]
    [InlineData("The North", "the North")]
    [InlineData("the Netherlands", "the Netherlands")]
    [InlineData("North Korea", "North Korea")]
    [InlineData("Donald Trump", "Donald Trump")]
    [InlineData("hard-liners in Pyongyang", "hard-liners in Pyongyang")]
    public void ANameStandsInASentenceWithTheArticleThatItTakes(string name, string said) => Assert.Equal(said, new Actor("x", name).InSentence);
}
