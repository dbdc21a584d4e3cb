/// The numbers that ranking rests on, each with its effect.
///
/// [`Weights::default`] is what the guide uses; another value is for measuring.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// A match in the official name.
    pub name: f32,
    /// A match in the everyday name.
    pub everyday: f32,
    /// A match in the English name.
    pub english: f32,
    /// A word that the entry has elsewhere than in the name that fits best.
    pub also: f32,
    /// Two neighbouring words of the query of which one stands elsewhere, as a share of a pair.
    pub also_pair: f32,
    /// Two neighbouring words of the query that are neighbours in the text, as a share of
    /// their own weight: word order counts.
    pub pair: f32,
    /// How much of a text's score is lost when nothing but the query's words stands in it is
    /// false: 0 ignores what the text says beyond the query, 1 counts it fully.
    pub brevity: f32,
    /// How much a word in a long text counts less in the first look.
    pub length: f32,
    /// A filler word (*cho, của, thủ tục*).
    pub filler: f32,
    /// A word that tells little (*bố, hôm qua*), or that could be a filler.
    pub weak: f32,
    /// A word that turns a matter into another (*lại, gia hạn, hủy*).
    pub turn: f32,
    /// What a name loses by such a word that the query does not have.
    pub turned: f32,
    /// A word that the lexicon puts beside the typed one as another name for it.
    pub like: f32,
    /// What the words of one such entry weigh together at most.
    pub like_most: f32,
    /// A word that differs by one letter.
    pub typo: f32,
    /// The same where no neighbour of the word makes the correction likely, as a share.
    pub lone_typo: f32,
    /// A word of which only the beginning is typed.
    pub prefix: f32,
    /// The same where the word before it makes no such ending likely, as a share.
    pub lone_prefix: f32,
    /// A word of whose marks some are missing, as typed or as it stands in the text.
    pub half_marks: f32,
    /// A word whose marks contradict the typed ones.
    pub wrong_marks: f32,
    /// A number: an age, a date, a house number.
    pub number: f32,
    /// Words that no text of the catalogue has, in the measure of confidence.
    pub unknown: f32,
    /// Taken from what does not apply in the city, or no longer.
    pub elsewhere: f32,
    /// Confidence: how much of the query the first hit answers.
    pub sure_answered: f32,
    /// Confidence: how much of the hit's best text the query covers.
    pub sure_covered: f32,
    /// Confidence: how many of the query's neighbours are neighbours there.
    pub sure_joined: f32,
    /// Confidence: how far the second hit is behind.
    pub sure_margin: f32,
    /// Confidence: taken away where the query names a matter of another office.
    pub sure_away: f32,
    /// The sum of these from which on an answer is given with confidence.
    pub confident: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            name: 1.0,
            everyday: 1.08,
            english: 0.8,
            also: 0.74,
            also_pair: 1.05,
            pair: 0.37,
            brevity: 0.48,
            length: 0.09,
            filler: 0.14,
            weak: 0.35,
            turn: 1.95,
            turned: 0.07,
            like: 0.62,
            like_most: 0.98,
            typo: 0.7,
            lone_typo: 0.47,
            prefix: 0.45,
            lone_prefix: 0.5,
            half_marks: 0.55,
            wrong_marks: 0.2,
            number: 0.32,
            unknown: 0.85,
            elsewhere: 0.03,
            sure_answered: 3.1,
            sure_covered: 4.8,
            sure_joined: 3.2,
            sure_margin: 3.2,
            sure_away: 4.0,
            confident: 6.4,
        }
    }
}
