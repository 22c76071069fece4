"""What is known of how good the edition is: its answers to reviewers, what its checks saw, what they would miss."""
