"""The parts of the window around panes and panels: bars, pages, and how they are laid out."""
