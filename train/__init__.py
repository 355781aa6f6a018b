"""How the model that ships in klaim is made; run by `make train`, never at run time."""
