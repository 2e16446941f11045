"""The page and the HTTP API, and the server that other channels hang their webhooks on."""
