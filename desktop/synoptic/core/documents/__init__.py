"""What a project holds: articles, and statements with their positions and passages."""
