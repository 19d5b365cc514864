from inap.plans.reporters import Body, Measured, reporters_of

BODIES = {
    body.code: body
    for body in (
        Body("F-COMSEC-DWE", "federal", collective=False),
        Body("K-HCWD", "krg", collective=False),
        Body("F-MOI", "federal", collective=False),
        Body("F-MOD", "federal", collective=False),
        Body("K-MOI", "krg", collective=False),
        Body("F-GOV", "federal", collective=True),
        Body("X-UN", None, collective=True),
        Body("X-BAR", "federal", collective=False),
        Body("X-UNKNOWN", None, collective=False),
        Body("N-LOST", None, collective=False),
    )
}
ABOVE = Measured(side=None, leads=())


def who(
    *measured: Measured, explicit: tuple[str, ...] = (), framework: bool = False
) -> tuple[str, ...]:
    return reporters_of(
        explicit=explicit,
        measured=measured,
        framework=framework,
        bodies=BODIES,
        coordinating={"federal": "F-COMSEC-DWE", "krg": "K-HCWD"},
    )


def test_the_leads_of_every_measured_activity_report() -> None:
    federal = Measured("federal", ("F-MOI", "F-MOD"))
    krg = Measured("krg", ("K-MOI",))
    assert who(federal, krg) == ("F-MOI", "F-MOD", "K-MOI")


def test_a_list_of_reporters_goes_before_the_leads() -> None:
    assert who(Measured("federal", ("F-MOI",)), explicit=("F-MOD",)) == ("F-MOD",)


def test_collectives_outsiders_and_unknown_bodies_never_report() -> None:
    leads = ("F-GOV", "X-UN", "X-BAR", "X-UNKNOWN", "N-LOST", "F-MOI")
    assert who(Measured("federal", leads)) == ("F-MOI",)


def test_the_coordinating_body_reports_where_no_lead_can() -> None:
    assert who(Measured("krg", ())) == ("K-HCWD",)
    assert who(Measured("federal", ("X-UNKNOWN",))) == ("F-COMSEC-DWE",)
    assert who(Measured("federal", ("F-MOI",)), Measured("krg", ())) == ("F-MOI", "K-HCWD")


def test_both_coordinating_bodies_report_above_activities() -> None:
    assert who(ABOVE) == ("F-COMSEC-DWE", "K-HCWD")


def test_the_federal_body_reports_on_the_effectiveness_framework() -> None:
    assert who(ABOVE, framework=True) == ("F-COMSEC-DWE",)


def test_nobody_reports_twice() -> None:
    assert who(Measured("federal", ("F-MOI",)), Measured("federal", ("F-MOI",))) == ("F-MOI",)
