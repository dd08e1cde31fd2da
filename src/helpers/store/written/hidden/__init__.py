"""Tables of the truth, a module a theme: what nobody in the store can see."""
