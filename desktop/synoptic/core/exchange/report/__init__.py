"""The findings of a project as a document to hand over: built once, written by one module a format."""
