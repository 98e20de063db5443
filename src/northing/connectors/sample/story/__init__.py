"""What we wrote about Harbourline: people, places, pains, plans and the words they use. Data only, all invented."""
