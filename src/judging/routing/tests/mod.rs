//! The contract of routing (judging.md §2–3), held against checks of another kind: brute force, maximum flow,
//! paths looked for in a graph of another library.

mod contract;
mod flow;
mod optimum;
mod refusals;
mod repairing;
mod support;
