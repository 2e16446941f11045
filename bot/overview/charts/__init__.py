"""Pictures of the knowledge at a glance, to send and to share. The drawing library is loaded with the first picture."""
