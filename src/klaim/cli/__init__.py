"""The command line: one file for each command.

Heavy modules are imported by the command that needs them, when it runs.
"""
