"""The steps from a checkout to what people install; build.py takes them one after another."""
