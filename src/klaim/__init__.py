"""klaim reads news reports and keeps a ledger of who claims what, on whose word."""
