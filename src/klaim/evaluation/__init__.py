"""How well klaim reads: readings and claims against gold stories, in the figures of the gold's own scorers.

All functions are pure: they take parsed JSON and give frozen figures. Nothing here opens a file or prints.
"""
