"""The words of the registry in the interface."""

from inap.openapi_word import SUBMISSION_ID, Word, text_in

HOPE = text_in("Hope Network", "شبكة الأمل", "تۆڕی هیوا")

ACTOR_WORDS: dict[str, Word] = {
    "contact_id": Word("identifier of the contact", SUBMISSION_ID),
    "Alias.entered": Word("people entered it; the data files do not hold it", example=False),
    "PublishedActors.body": Word("code of the body or series it is published about", "COORD"),
    "PublishedActors.source": Word("where it was read", {"file": "002", "line": 51}),
    "MeetingAttended.title": Word("title in each language", None),
    "MeetingAttended.id": Word("identifier of the meeting", SUBMISSION_ID),
    "RecommendationOwed.id": Word("identifier of the record", SUBMISSION_ID),
    "RecommendationOwed.code": Word("code of the source's records; null: entered here", None),
    "RecommendationOwed.text": Word("what is recommended", None),
    "RecommendationOwed.state": Word("where it stands", "assigned"),
    "ActorInput.title": Word("title in each language", HOPE),
    "ActorInput.note": Word("what a reader should know of it", None),
    "ActorChange.note": Word("what a reader should know of it", None),
    "ActorContact.name": Word("name of the person", "Zainab Hassan"),
    "ActorContact.note": Word("what helps to reach them", None),
    "ActorContactInput.name": Word("name of the person", "Zainab Hassan"),
    "ActorContactInput.note": Word("what helps to reach them", None),
    "ActorChangeEntry.id": Word("identifier of the entry in the audit trail", SUBMISSION_ID),
    "create_actor_merge.code": Word("code of the entry that becomes a pointer", "X-HOPE"),
    "create_actor_unmerge.code": Word("code of the entry that was merged", "X-HOPE"),
    "get_merge_outlook.code": Word("code of the entry that would go", "X-HOPE"),
    "MergeOutlook.why": Word("why the one cannot be the other; null: it can", None),
    "MergeClash.merged": Word("identifier of the one of the entry that would go", SUBMISSION_ID),
    "MergeClash.into": Word("identifier of the one of the entry that would stay", SUBMISSION_ID),
    "Actor.found_by": Word(
        "the spelling that has the words; null: no words, or a title or the code has", None
    ),
    "ActorLikeness.first": Word("one of the two", None),
    "ActorLikeness.second": Word("the other one", None),
    "update_actor.code": Word("code of the actor", "F-MOI"),
    "list_actor_changes.code": Word("code of the actor", "F-MOI"),
    "list_actor_contacts.code": Word("code of the actor", "F-MOI"),
    "create_actor_contact.code": Word("code of the actor", "F-MOI"),
    "delete_actor_contact.code": Word("code of the actor", "F-MOI"),
}
