# shellcheck shell=bash
# What a user of the lab needs on the admin host: ssh settings, designs, secrets.

write_client() {
    cat > "$run/ssh_config" <<END
Host 10.10.0.1*
    User root
    IdentityFile $lab_dir/id_lab
    IdentitiesOnly yes
END
}

print_design() { cat "$here/designs/$1.yaml"; }

# Each begins with a word of its own, so that a search finds it wherever it should not be.
print_secrets() { # NAME=VALUE lines
    local n
    for n in $(seq "$max_nodes"); do echo "bmc-node$n=$(bmc_password "node$n")"; done
    echo "lab-corosync-key=KeyMarkerQz7$(seq 40 | sha512sum | cut -c1-128)$(seq 41 | sha512sum | cut -c1-116)"
}
