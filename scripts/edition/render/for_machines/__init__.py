"""What pages, the site and commands say to other programs."""
