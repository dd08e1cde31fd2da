"""Key 14, Build a brand: what a campaign moves, what a map says, what a name is worth."""

from helpers.ask.kinds import Choice, Mistake, Number, Question, Reflection, Several
from helpers.questions.keys_14 import (
    BASE,
    RIVAL,
    US,
    better_known,
    caused,
    nearest,
    over,
    printed,
    typical,
)
from helpers.questions.levers_14 import one_concept
from helpers.show import amount
from helpers.store.drawn.talk.brands import WORDS
from helpers.words import _


def questions(code: str) -> tuple[Question, ...]:
    """Return the lesson's questions in a world."""
    return (
        _chosen_more(code),
        _typical_word(code),
        _share_shown(),
        _what_a_map_allows(),
        _yogurt(),
        _our_premium(code),
        one_concept(),
        _monday(),
    )


def _chosen_more(code: str) -> Question:
    return Number(
        id="14.1",
        text=lambda: _(
            "Where the campaign ran, **{gain}** more people know Orinoco than before. By how many "
            "per cent did it raise the number of shoppers who **choose** Orinoco there?"
        ).format(gain=amount(100 * better_known(code), "%")),
        key=lambda: caused(code),
        unit="%",
        absolute=0.01,
        low=-1,
        high=10,
        hints=(
            _("To know a name is not yet to want it. What did the posters say?"),
            _("Its posters said five different things. What does a brand become by that?"),
        ),
        solution=lambda: _(
            "It brought {caused} more choices. The name was heard everywhere, so it is known; the "
            "posters said many things, so hardly more is tied to it than before."
        ).format(caused=amount(100 * caused(code), "%")),
        mistakes=(
            Mistake(
                lambda: better_known(code),
                _(
                    "That is awareness. It would be the answer if everybody who hears a name liked "
                    "it as much as those who knew it before."
                ),
            ),
            Mistake(
                lambda value: value <= 0,
                _("So sceptical? It did something, if little."),
                example="-5 %",
            ),
            Mistake(
                lambda value: value > 2 * caused(code),
                _(
                    "Still too much. Awareness is quick to move; what a brand stands for is not, "
                    "and a campaign with many messages hardly adds to it."
                ),
                example="60 %",
            ),
        ),
    )


def _typical_word(code: str) -> Question:
    return Choice(
        id="14.2",
        text=_(
            "Look at the map. Which word is most typical of **Orinoco**? That is not the word it "
            "gets most often, but the one it gets most often compared with the average brand."
        ),
        options={word: _(word) for word in WORDS},
        key=lambda: typical(code),
        hints=(
            _("Words in the middle of the map are named of all brands alike."),
            _("Draw a line from the middle through Orinoco. Which word lies far out that way?"),
        ),
        solution=lambda: _(
            "“{typical}” is the most typical word; “{nearest}” is drawn nearest. A word may lie "
            "close by only because it is in the middle, tied to nobody."
        ).format(typical=typical(code), nearest=nearest(code)),
        mistakes=(
            Mistake(
                lambda: nearest(code),
                _(
                    "That is the word drawn nearest. Brands may be compared with brands and words "
                    "with words; the distance from a brand to a word means nothing."
                ),
            ),
        ),
    )


def _share_shown() -> Question:
    return Number(
        id="14.3",
        text=_(
            "A classic table (who does which housework) needs three dimensions. They hold the "
            "inertias **0.5429**, **0.4450** and **0.1270**, and there is no more. Which share "
            "of all differences does a map of the first **two** show?"
        ),
        key=(0.5429 + 0.4450) / (0.5429 + 0.4450 + 0.1270),
        unit="%",
        absolute=0.002,
        relative=0.001,
        low=0,
        high=1,
        hints=(
            _("Share means: part of the whole. What is the whole here?"),
            _("Divide the first two by the sum of all three."),
        ),
        solution=_("(0.5429 + 0.4450) / 1.1149 = 88.6 %. Little is lost on this map."),
        mistakes=(
            Mistake(
                0.5429 + 0.4450,
                _(
                    "You added inertias. They are not shares: divide by the sum of all three, "
                    "which is not 1."
                ),
            ),
            Mistake(0.5429 / 1.1149, _("That is the first dimension alone.")),
        ),
    )


def _what_a_map_allows() -> Question:
    return Several(
        id="14.4",
        text=_("What may be read off such a map?"),
        options={
            "alike": _("Two brands close together are described in much the same words"),
            "tied": _("A brand is tied most to the word that is drawn closest to it"),
            "middle": _("What lies in the middle differs little from the average"),
            "large": _("Points far apart prove that the brands differ"),
        },
        key=("alike", "middle"),
        hints=(
            _("Brands with brands, words with words."),
            _("A map is enlarged until it fills its frame, whatever there is to show."),
        ),
        solution=_(
            "Brands near each other are alike and the middle is the average, as far as two "
            "dimensions show it. Nearness of a brand to a word has no meaning, and whether "
            "brands differ at all is what the chi-square tests."
        ),
        mistakes=(
            Mistake(
                "tied",
                _("You have just seen one brand of which that is not true: Orinoco."),
            ),
            Mistake(
                "large",
                _("Any map can be enlarged until it fills the page. Look for the chi-square."),
            ),
            Mistake(("alike",), _("True, and one more. What does it mean to lie in the middle?")),
        ),
    )


def _yogurt() -> Question:
    return Number(
        id="14.5",
        text=_(
            "A logit of yogurt purchases gives Yoplait the constant **1.3758**, Dannon **0.6412** "
            "and Weight Watchers, the base, 0. Price counts **-0.3666** a unit. How many units "
            "may Yoplait cost more than **Weight Watchers** and still be chosen as often?"
        ),
        key=1.3758 / 0.3666,
        unit=_("units of price"),
        relative=0.003,
        low=-100,
        high=100,
        hints=(
            _("A constant is liking; the price's number is liking lost for one unit."),
            _("How many units of price does it take to lose 1.3758?"),
        ),
        solution=_("1.3758 / 0.3666 = 3.753 units of price."),
        mistakes=(
            Mistake(1.3758, _("That is utility, not money. Divide by what a unit of price costs.")),
            Mistake(0.6412 / 0.3666, _("That is another brand: Dannon over Weight Watchers.")),
            Mistake(
                (1.3758 - 0.6412) / 0.3666,
                _("That is Yoplait over Dannon. Weight Watchers, the base, has the constant 0."),
            ),
            Mistake(
                1.3758 * 0.3666,
                _("You multiplied. How many times does 0.3666 go into 1.3758?"),
            ),
            Mistake(0.3666 / 1.3758, _("Upside down: liking, over liking lost for each unit.")),
        ),
    )


def _our_premium(code: str) -> Question:
    return Number(
        id="14.6",
        text=lambda: _(
            "The first year's choices give Orinoco the constant **{ours}**, Kiosko **{rival}** and "
            "Bazaro, the base, 0; price counts **{price}** a dollar. What may a basket at Orinoco "
            "cost more than at **Kiosko** and still be chosen as often?"
        ).format(ours=printed(code, US), rival=printed(code, RIVAL), price=printed(code, "price")),
        key=lambda: over(code),
        unit="$",
        relative=0.01,
        low=-100,
        high=100,
        hints=(
            _("Both constants are measured against Bazaro. How far apart are the two?"),
            _("Divide the difference by what a dollar costs in liking."),
        ),
        solution=lambda: _(
            "The difference of the constants over {slope}: {over}. Against {base} it is {more}."
        ).format(
            slope=-printed(code, "price"),
            over=amount(round(over(code), 2), "$"),
            base=BASE,
            more=amount(round(over(code, None), 2), "$"),
        ),
        mistakes=(
            Mistake(
                lambda: over(code, None),
                _("That is the premium over **Bazaro**. Take off Kiosko's constant first."),
            ),
            Mistake(
                lambda: printed(code, US) - printed(code, RIVAL),
                _("That is utility, not money. Divide by what a dollar costs."),
            ),
            Mistake(
                lambda: over(code, None) * 2 - over(code),
                _("You added the constants. Both are measured against the same base: subtract."),
            ),
        ),
    )


def _monday() -> Question:
    return Reflection(
        id="14.8",
        text=_(
            "Write down the **one concept** that every channel of Orinoco should say, which words "
            "you would give up for it, and how you would find out within a year whether it worked."
        ),
        solution=_(
            "One answer: huge choice, at home in two days; not cheap, not stylish. Half of the "
            "towns by lot keep today's messages. We count what is chosen at which price, not who "
            "knows us, and we wait, because a place in the mind moves slowly."
        ),
    )
