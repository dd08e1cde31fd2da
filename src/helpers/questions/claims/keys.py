"""The fifteen keys: lesson, claim, prediction, what it counts, where the key fails."""

from helpers.words import _


def table() -> tuple[tuple[str, str, str, str, str], ...]:
    """Return a line for each key."""
    return (
        (
            "01",
            _("One strategy for each mood that users arrive in."),
            "01.1",
            _("Share of the orders with the shelf's label that are lost without it"),
            _("Everybody hunts: the shelf mostly relabels orders that come anyway."),
        ),
        (
            "02",
            _("Rewards for employees, even for quitting, make customers happier."),
            "02.2",
            _("What the exit offer adds to the profit of two years"),
            _("Few are disengaged, or newcomers come for the next offer."),
        ),
        (
            "03",
            _("Understand the market before you choose where to play."),
            "03.1",
            _("Two years' profit from the largest market abroad"),
            _("Asking costs more than the mistake it could prevent."),
        ),
        (
            "04",
            _("The whole company serves the customer: gather a dream team."),
            "04.1",
            _("Perfect orders of last year's best teams, in a year by lot"),
            _("Stages add up instead of multiplying: who sits where is irrelevant."),
        ),
        (
            "05",
            _("Know the goal of who uses and of who pays."),
            "05.1",
            _("Share of the best-rated toys when a lot orders the list"),
            _("The user pays, or the payer knows as much as the user."),
        ),
        (
            "06",
            _("Meet the customer in several spaces, all with one objective."),
            "06.1",
            _("Fall of orders without search adverts"),
            _("Channels reach the same people: a further one only shares the credit."),
        ),
        (
            "07",
            _("Mind indirect costs; a smaller margin can bring more customers."),
            "07.2",
            _("Change of two years' contribution by a price cut of 5 %"),
            _("Nobody minds high prices, or the saving is one that customers feel."),
        ),
        (
            "08",
            _("Use technology that improves the customer's experience."),
            "08.1",
            _("Mean wait at the desk with one agent less"),
            _("There is slack: nobody waits, so self-service saves nothing."),
        ),
        (
            "09",
            _("Ally with complementary firms so that three sides win."),
            "09.1",
            _("Orders of all sellers where partners sell, against what the labels say"),
            _("The partners sell what we sell: they take orders instead of bringing them."),
        ),
        (
            "10",
            _("Endure losses, but set beforehand how much you can lose."),
            "10.1",
            _("Good ventures, of 100, that two growing losses stop"),
            _("The venture is bad: patience raises the bill."),
        ),
        (
            "11",
            _("Know the customer and offer exactly what they look for."),
            "11.2",
            _("Extra orders from messages to the likeliest buyers"),
            _("The past stops being like the future: a model promises too much."),
        ),
        (
            "12",
            _("Redesign every so often, by what users taught you."),
            "12.1",
            _("Rise of orders by the new design, for good"),
            _("Only novelty acts: a larger test is wrong more surely."),
        ),
        (
            "13",
            _("Ask users, act on it, and they bring new users."),
            "13.1",
            _("Rewarded buyers, of 100, who would not have come"),
            _("Only the satisfied answer, and rewards pay for friends who were coming."),
        ),
        (
            "14",
            _("A brand is one concept that every channel follows."),
            "14.1",
            _("More shoppers who choose us where the campaign ran"),
            _("Brands are alike in people's minds: the map is decoration."),
        ),
        (
            "15",
            _("Work hard, have a good time, and make money."),
            "15.1",
            _("What an hour more a week adds to output, by lot"),
            _("One of the three goals is all that counts, or the week is too long already."),
        ),
    )
