"""The words of the follow-up of recommendations in the interface."""

from inap.openapi_word import Word, text_in

RECORD = text_in(
    "Create a fund for women's protection programmes.",
    "إنشاء صندوق لدعم برامج حماية النساء.",
    "دامەزراندنی سندووقێک بۆ پشتگیریی بەرنامەکانی پاراستنی ژنان.",
)
NOTE = text_in("A draft law is written.", "كُتبت مسودة قانون.", "ڕەشنووسی یاسایەک نووسراوە.")
RECORD_ID = "01932c4e-8f00-7a31-9c55-2f6d1b0c7b01"

RECOMMENDATION_WORDS: dict[str, Word] = {
    "Recommendation.id": Word("identifier of its record", RECORD_ID),
    "Recommendation.code": Word("code of the source's records; null: entered here", "R-PRO-03"),
    "Recommendation.meeting": Word("meeting it was noted at; null: not known", None),
    "Recommendation.level": Word("who acts; null where it is not said", None),
    "Recommendation.text": Word("what participants said, in our words", RECORD),
    "Recommendation.state": Word("what became of it", "assigned"),
    "Recommendation.due_on": Word("day it is to be done by; null: no day is set", "2023-12-31"),
    "Recommendation.owner": Word("the actor that took it on; null: nobody yet", None),
    "Recommendation.activity": Word("what carries it out; null: none linked", None),
    "Recommendation.amendments": Word("amendments that came from it", []),
    "Recommendation.reason": Word("why it was not accepted; null: it was, or is open", None),
    "Recommendation.noted_on": Word("day it was noted; null: no source gives it", None),
    "superseded_by": Word("the recommendation in its place; null: none", None),
    "shown_by": Word("what shows that it is done; null: nothing, or words", None),
    "closed_at": Word("when it was closed; null: it is not", None),
    "LinkedActivity.code": Word("code of the activity", "P2.1.2.F1"),
    "ShownBy.id": Word("null for who does not follow it up", None),
    "RecommendedAmendment.node": Word("the activity; of an addition the output", "P2.1.2.F1"),
    "RecommendationStepInput.action": Word("the step", "assign"),
    "RecommendationStepInput.owner": Word("to assign: the actor that takes it on", "F-MOI"),
    "RecommendationStepInput.due_on": Word("to assign: day it is to be done by", "2023-12-31"),
    "RecommendationStepInput.plan": Word("of the activity; left out: the body's plan", None),
    "RecommendationStepInput.node": Word("the activity that carries it out", "P2.1.2.F1"),
    "RecommendationStepInput.text": Word("a note on its progress", None),
    "RecommendationStepInput.reason": Word("required to decline and to reopen", None),
    "RecommendationStepInput.report": Word("an accepted report of the activity", None),
    "RecommendationStepInput.amendment": Word("an accepted amendment that came from it", None),
    "RecommendationStepInput.superseded_by": Word("the open one in its place", None),
    "RecommendationEntry.action": Word("what was done", "note"),
    "RecommendationEntry.text": Word("the note; null: none", NOTE),
    "RecommendationEntry.reason": Word("why; null: not asked for", None),
    "RecommendationEntry.owner": Word("code of the actor it was given to", None),
    "RecommendationEntry.due_on": Word("day it was to be done by", None),
    "RecommendationEntry.node": Word("code of the activity it was linked to", None),
    "RecommendationEntry.report": Word("the report that shows it", None),
    "RecommendationEntry.amendment": Word("the amendment made of it, or that shows it", None),
    "RecommendedAmendmentInput.reason": Word("left out: the recommendation's own words", None),
    "Amendment.origin": Word("what it came from; null: of itself", None),
    "list_recommendations.state": Word("what became of it", "assigned"),
    "list_recommendations.open": Word("whether it is not closed", example=True),
    "list_recommendations.overdue": Word("only what is past its day", example=True),
    "list_recommendations.owner": Word("that this actor took on", "F-MOI"),
    "list_recommendations.level": Word("who acts", "government"),
    "list_recommendations.node": Word("linked to, or about, this node", "P2.1.2.F1"),
    "list_recommendations.mine": Word("only what the caller's actors took on", example=False),
}
