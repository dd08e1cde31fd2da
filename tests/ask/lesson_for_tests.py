"""A small lesson that asks one question of each kind."""

from helpers.ask.kinds import (
    Choice,
    Lever,
    Levers,
    Mistake,
    Number,
    Order,
    Question,
    Reflection,
    Several,
)


def break_even(cut: float, contribution: float) -> float:
    return cut / (contribution - cut)


def questions(code: str) -> tuple[Question, ...]:
    contribution = 0.40 if code == "ORINOCO" else 0.30
    return (
        Number(
            id="07.1",
            text="You cut the price by 10 % and keep **40 %** of the old price as contribution. "
            "How many more units must you sell to earn the same?",
            key=lambda: break_even(0.10, contribution),
            unit="%",
            low=-1,
            high=10,
            hints=("What does one unit bring before the cut, and after?", "Divide 10 by 30."),
            solution=lambda: f"10 / 30 = {break_even(0.10, contribution):.1%}",
            mistakes=(
                Mistake(0.25, "You divided by the *old* contribution: after the cut 30 are left."),
                Mistake(lambda: 0.10, "That is the price cut itself."),
                Mistake(lambda value: value < 0, "A cut needs *more* units.", example="-5 %"),
            ),
        ),
        Number(
            id="07.2",
            text="Unit cost is $0.66 and demand has elasticity -2.5. Which price earns most?",
            key=1.10,
            unit="$",
            hints=("The mark-up on the price is one over the elasticity.",),
            solution="0.66 × 2.5 / 1.5 = $1.10",
            mistakes=(Mistake(0.924, "You put 1/elasticity on the cost, not on the price."),),
        ),
        Choice(
            id="07.3",
            text="A short price test says: raise. What can it **not** see?",
            options={
                "demand": "How many units are sold at the new price during these weeks",
                "trust": "That people who feel overcharged leave later, without telling anybody",
                "cost": "What a unit costs us",
            },
            key="trust",
            hints=("What takes longer than the test?",),
            solution="Trust erodes slowly.",
            mistakes=(Mistake("demand", "That is just what the test measures."),),
        ),
        Several(
            id="07.4",
            text="Which of these lower the units a cut must bring?",
            options={
                "a": "A higher contribution before the cut",
                "b": "A smaller cut",
                "c": "A higher indirect cost",
            },
            key=("a", "b"),
            hints=("Look at the formula.",),
            solution="Only what stands in the formula.",
            mistakes=(
                Mistake("c", "Indirect cost is paid either way."),
                Mistake(("a",), "The size of the cut stands in the formula too."),
            ),
        ),
        Order(
            id="07.5",
            text="Put these estimates in order, from the most biased to the least:",
            options={"ask": "Ask people", "past": "Past prices", "test": "A randomised test"},
            key=("ask", "past", "test"),
            hints=("Who chose the prices?",),
            solution="Chance beats habit, habit beats talk.",
            mistakes=(Mistake(("test", "past", "ask"), "That is the other way round."),),
        ),
        Levers(
            id="07.6",
            text="Set price and cost so that a unit earns at least **$0.50**.",
            levers={
                "price": Lever("Price", 0.5, 2, 0.05, 1, "$"),
                "cost": Lever("Unit cost", 0.3, 1, 0.05, 0.65, "$"),
            },
            key=lambda setting: setting["price"] - setting["cost"] >= 0.5 - 1e-9,
            example={"price": 1.3},
            outcome=lambda setting: f"A unit earns ${setting['price'] - setting['cost']:.2f}.",
            hints=("Raise one or lower the other.",),
            solution="Price 1.30 at cost 0.65 earns 0.65.",
            mistakes=(
                Mistake(
                    lambda setting: setting["price"] < setting["cost"],
                    "You sell below cost.",
                    example={"price": 0.5},
                ),
            ),
        ),
        Reflection(
            id="07.7",
            text="What would you do on Monday?",
            solution="Somebody else wrote: test in one region, then wait a year.",
        ),
    )
