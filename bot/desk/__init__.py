"""What admins do, and who may: everything that changes or watches over the running bot, whatever the channel."""
