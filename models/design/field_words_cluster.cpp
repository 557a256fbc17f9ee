// The cluster as a whole.
#include "design/field_words.h"

#include <QCoreApplication>

namespace basalt::design {

std::span<const FieldWords> clusterWords()
{
    static constexpr FieldWords words[] = {
        {"cluster", QT_TRANSLATE_NOOP("fields", "Cluster"),
         QT_TRANSLATE_NOOP(
             "fields",
             "What applies to the cluster as a whole: its name, platform, rings and quorum.")},
        {"cluster.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The name in the cluster's files, such as magma; cman takes at most 15 characters. "
             "UUIDs and MAC addresses that VMs leave empty are derived from it.")},
        {"cluster.platform", QT_TRANSLATE_NOOP("fields", "Platform"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The distribution of the hosts, such as debian12, el9 or el6. It decides the cluster "
             "stack (cman or corosync 3), the packages, the services and the form of all files.")},
        {"cluster.rings", QT_TRANSLATE_NOOP("fields", "Rings"),
         QT_TRANSLATE_NOOP("fields",
                           "The networks over which the hosts talk to each other, ring 0 first, "
                           "such as heartbeat, public. Two independent ones keep the cluster "
                           "together when one fails; cman allows no more than two.")},
        {"cluster.config_version", QT_TRANSLATE_NOOP("fields", "Configuration version"),
         QT_TRANSLATE_NOOP("fields",
                           "The version number of cluster.conf or corosync.conf; 1 if it is left "
                           "empty. A deployment raises it by itself when the file changes.")},
        {"cluster.transport", QT_TRANSLATE_NOOP("fields", "Transport"),
         QT_TRANSLATE_NOOP(
             "fields",
             "How ring messages travel. Left empty, corosync 3 uses knet and cman udp with "
             "multicast; udpu sends unicast, where multicast does not get through.")},
        {"cluster.ring_mode", QT_TRANSLATE_NOOP("fields", "Ring mode"),
         QT_TRANSLATE_NOOP("fields", "How two or more rings are used; passive if it is left empty. "
                                     "With cman passive alternates between the healthy rings, with "
                                     "knet it uses the one with the highest priority.")},
        {"cluster.link_priorities", QT_TRANSLATE_NOOP("fields", "Link priorities"),
         QT_TRANSLATE_NOOP(
             "fields", "One number for each ring with knet, ring 0 first; in passive mode the "
                       "highest wins. Left empty, ring 0 is preferred: 20, 10 with two rings.")},
        {"cluster.multicast", QT_TRANSLATE_NOOP("fields", "Multicast"),
         QT_TRANSLATE_NOOP("fields",
                           "Addresses and ports for each ring, ring 0 first. knet does without; "
                           "cman has defaults that follow from the cluster's name.")},
        {"cluster.multicast.address", QT_TRANSLATE_NOOP("fields", "Group address"),
         QT_TRANSLATE_NOOP("fields",
                           "The multicast group of the ring, such as 239.192.122.45; different for "
                           "each ring. Left empty, cman derives it from the cluster's name.")},
        {"cluster.multicast.port", QT_TRANSLATE_NOOP("fields", "UDP port"),
         QT_TRANSLATE_NOOP("fields",
                           "The ring uses this port and the one below it, so rings need a distance "
                           "of 2. Left empty, rings of cman get 5405 and 5407.")},
        {"cluster.multicast.ttl", QT_TRANSLATE_NOOP("fields", "TTL"),
         QT_TRANSLATE_NOOP("fields", "How many routers a multicast packet may pass plus one; 1 "
                                     "keeps it in the subnet. Left empty, cman gets 1.")},
        {"cluster.token", QT_TRANSLATE_NOOP("fields", "Token timeout"),
         QT_TRANSLATE_NOOP(
             "fields",
             "How long the token may stay away before a host counts as lost, such as 3000 ms. Left "
             "empty, it is 3 s with corosync 3 and 10 s with cman; longer means later fencing.")},
        {"cluster.consensus", QT_TRANSLATE_NOOP("fields", "Consensus timeout"),
         QT_TRANSLATE_NOOP("fields", "How long the hosts may take to agree on a new membership; "
                                     "with corosync 3 at least 1.2 times the token timeout, which "
                                     "is the default. For two nodes cman chooses 200 to 2000 ms.")},
        {"cluster.post_join_delay", QT_TRANSLATE_NOOP("fields", "Post-join delay"),
         QT_TRANSLATE_NOOP("fields",
                           "How long cman waits after a start before it fences hosts that have not "
                           "come; 30 s if it is left empty, -1 waits for ever. Too short, and the "
                           "faster host shoots the one still booting.")},
        {"cluster.crypto", QT_TRANSLATE_NOOP("fields", "Encryption"),
         QT_TRANSLATE_NOOP("fields", "How ring traffic is encrypted and authenticated. Left empty, "
                                     "knet uses aes256 and sha256, and cman a key file.")},
        {"cluster.crypto.cipher", QT_TRANSLATE_NOOP("fields", "Cipher"),
         QT_TRANSLATE_NOOP("fields",
                           "The cipher of knet; aes256 if it is left empty. cman knows only on and "
                           "off: it is off if both cipher and hash are none.")},
        {"cluster.crypto.hash", QT_TRANSLATE_NOOP("fields", "Hash"),
         QT_TRANSLATE_NOOP("fields",
                           "What authenticates the messages of knet; sha256 if it is left empty. "
                           "corosync does not start with a cipher and no hash.")},
        {"cluster.crypto.key", QT_TRANSLATE_NOOP("fields", "Key"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The secret that holds the cluster's key, which is the same on all hosts. Left empty, "
             "it has the cluster's name with -cluster-key, such as magma-cluster-key.")},
        {"cluster.crypto.key.secret", QT_TRANSLATE_NOOP("fields", "Secret"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The name of an entry in the keyring; the key itself is never in the design.")},
        {"cluster.quorum", QT_TRANSLATE_NOOP("fields", "Quorum"),
         QT_TRANSLATE_NOOP("fields", "Which part of a divided cluster may go on. The defaults suit "
                                     "a cluster of two hosts.")},
        {"cluster.quorum.two_node", QT_TRANSLATE_NOOP("fields", "Two-node mode"),
         QT_TRANSLATE_NOOP("fields", "Lets one of two hosts go on alone, after it has fenced the "
                                     "other. Left empty, it is on with exactly two hosts of one "
                                     "vote each and no quorum device, with which it must be off.")},
        {"cluster.quorum.wait_for_all", QT_TRANSLATE_NOOP("fields", "Wait for all"),
         QT_TRANSLATE_NOOP("fields",
                           "With corosync 3, quorum after a cold start only once all hosts have "
                           "seen each other. Left empty, it is on in two-node mode; off, two hosts "
                           "that boot apart fence each other again and again.")},
        {"cluster.quorum.auto_tie_breaker", QT_TRANSLATE_NOOP("fields", "Auto tie breaker"),
         QT_TRANSLATE_NOOP(
             "fields",
             "With corosync 3, gives quorum to one half of an evenly divided cluster: the one with "
             "the lowest node ID. It suits four or more hosts without a quorum device.")},
        {"cluster.quorum.last_man_standing", QT_TRANSLATE_NOOP("fields", "Last man standing"),
         QT_TRANSLATE_NOOP("fields",
                           "With corosync 3, lowers the expected votes as hosts leave one after "
                           "the other, so that a few can go on. Off if it is left empty.")},
        {"cluster.quorum.expected_votes", QT_TRANSLATE_NOOP("fields", "Expected votes"),
         QT_TRANSLATE_NOOP("fields", "The votes of the complete cluster. Left empty, they are "
                                     "counted from the hosts, which is nearly always right.")},
        {"cluster.quorum.qdevice", QT_TRANSLATE_NOOP("fields", "Quorum device"),
         QT_TRANSLATE_NOOP("fields",
                           "A server outside the cluster that casts a vote over the network, with "
                           "corosync 3 only. It replaces the two-node mode.")},
        {"cluster.quorum.qdevice.host", QT_TRANSLATE_NOOP("fields", "Server"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The name or address of the qnetd server. It must not be a VM of this cluster.")},
        {"cluster.quorum.qdevice.algorithm", QT_TRANSLATE_NOOP("fields", "Algorithm"),
         QT_TRANSLATE_NOOP("fields",
                           "ffsplit gives exactly one half of a divided cluster a vote; lms lets a "
                           "single remaining host go on. Left empty, it is ffsplit.")},
        {"cluster.quorum.qdevice.network", QT_TRANSLATE_NOOP("fields", "Network"),
         QT_TRANSLATE_NOOP("fields",
                           "The network by which the hosts reach the server. The what-if analysis "
                           "takes the device's vote away where that network is cut.")},
        {"cluster.dlm_protocol", QT_TRANSLATE_NOOP("fields", "DLM protocol"),
         QT_TRANSLATE_NOOP(
             "fields",
             "How the lock manager of shared volume groups talks. Left empty, it is sctp with two "
             "or more rings, since tcp uses ring 0 only and hangs when that is lost.")},
        {"cluster.no_path_retry", QT_TRANSLATE_NOOP("fields", "Path retries"),
         QT_TRANSLATE_NOOP(
             "fields", "How often multipath checks again, every 5 s, before I/O without any path "
                       "fails. Left empty, the array's recorded number applies, else 18: 90 s.")},
        {"cluster.properties", QT_TRANSLATE_NOOP("fields", "Cluster properties"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Further properties of Pacemaker by name, such as batch-limit: 30. They replace what "
             "Basalt would write, for example no-quorum-policy or priority-fencing-delay.")},
        {"cluster.stickiness", QT_TRANSLATE_NOOP("fields", "Stickiness"),
         QT_TRANSLATE_NOOP(
             "fields", "The score that keeps a VM where it runs; 100 if it is left empty. A "
                       "preferred host counts half of it, so that no VM moves back by itself.")},
        {"cluster.start_at_boot", QT_TRANSLATE_NOOP("fields", "Start at boot"),
         QT_TRANSLATE_NOOP("fields",
                           "true: a fenced host rejoins by itself; false: an admin looks at it "
                           "first. Left empty, the hosts keep what they have, and Basalt warns.")},
        {"cluster.time_servers", QT_TRANSLATE_NOOP("fields", "Time servers"),
         QT_TRANSLATE_NOOP("fields",
                           "NTP servers for all hosts, such as 192.168.11.1, 192.168.11.2. Left "
                           "empty, the distribution's own configuration stays, and Basalt warns.")},
        {"cluster.migration_network", QT_TRANSLATE_NOOP("fields", "Migration network"),
         QT_TRANSLATE_NOOP("fields",
                           "The network for live migrations, never the heartbeat; on EL6 it only "
                           "decides how long they may take. Left empty, they go to the node's "
                           "name: with corosync 3 the host's own, with cman the one on ring 0.")},
        {"cluster.keep_services", QT_TRANSLATE_NOOP("fields", "Services to keep"),
         QT_TRANSLATE_NOOP(
             "fields", "Services that Basalt would switch off on the hosts and that the site "
                       "needs, such as NetworkManager on debian12. They are left as they are.")},
        {"cluster.other_clusters", QT_TRANSLATE_NOOP("fields", "Other clusters"),
         QT_TRANSLATE_NOOP(
             "fields", "Names of the site's other clusters. Basalt then checks that neither the "
                       "name nor, with cman, the multicast addresses derived from it clash.")},
        {"cluster.management_host", QT_TRANSLATE_NOOP("fields", "Management host"),
         QT_TRANSLATE_NOOP(
             "fields", "The machine from which the cluster is managed, by name or address. Basalt "
                       "warns if it is a VM of this cluster: it would be down with it.")},
        {"cluster.firewall", QT_TRANSLATE_NOOP("fields", "Host firewall"),
         QT_TRANSLATE_NOOP(
             "fields", "Who writes the packet filter of the hosts: Basalt, unless set otherwise.")},
        {"cluster.firewall.manage", QT_TRANSLATE_NOOP("fields", "Managed by Basalt"),
         QT_TRANSLATE_NOOP(
             "fields",
             "true unless set: Basalt writes the rules, open for SSH and, among the hosts, for the "
             "cluster. false: the site keeps them, and what they let in is checked.")},
        {"cluster.firewall.open", QT_TRANSLATE_NOOP("fields", "Open ports"),
         QT_TRANSLATE_NOOP(
             "fields",
             "What the site's own firewall lets in among the hosts, such as 5405/udp, 21064/sctp, "
             "igmp. It is only read if Basalt does not manage the firewall.")},
        {"cluster.notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Free text about the cluster. It is kept in the design and written to no host.")},
    };
    return words;
}

}
