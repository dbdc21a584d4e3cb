//! Folding of Vietnamese text for search.
