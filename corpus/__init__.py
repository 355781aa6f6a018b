"""The annotated corpus: our own stories, and annotations of news whose texts are with their publishers."""
