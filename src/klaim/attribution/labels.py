"""What the network's outputs mean, in the order of its columns. A shipped model is bound to this order."""

from klaim.model.statement import Form, Stance

ANCHOR = {"outside": 0, "cue": 1, "cue_more": 2, "unspoken": 3}
"""A word that begins or goes on a cue; or the first of a content that only punctuation introduces."""

TAG = {
    "outside": 0,
    "speaker": 1,
    "speaker_more": 2,
    "relay": 3,
    "relay_more": 4,
    "content": 5,
    "content_more": 6,
    "content_again": 7,
}
"""What a word is to an anchor: `content` begins a statement, `content_again` its next piece."""

STANCES = tuple(stance.value for stance in Stance)
FORMS = tuple(form.value for form in Form)
