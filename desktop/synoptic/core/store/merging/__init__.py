"""Taking in another copy of the same project: what each side changed since the copies parted."""
