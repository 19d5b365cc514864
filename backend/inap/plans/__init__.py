"""The logframe: plans, nodes, indicators, targets, periods, areas."""
