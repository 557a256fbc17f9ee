// What the wizard for a new cluster asks, what is wrong with the answers, and the design they make.
#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"
#include "design/design.h"

namespace basalt::drafts {

enum class San { None, FibreChannel, Iscsi };

/// A product one can choose; multipath finds its settings by vendor and product.
struct ArrayChoice
{
    QString vendor;
    QString product;
    QString name; ///< of the first one in a design: "msa1"

    bool operator==(const ArrayChoice &) const = default;
};
QList<ArrayChoice> arrayChoices(San san);

/// The answers. Those that are here from the beginning make a cluster without errors.
struct NewCluster
{
    QString name = QStringLiteral("magma");
    QString called = QStringLiteral("magma"); ///< what hosts and boards are called after
    QString platform;                         ///< empty: the catalogue's first
    int hosts = 2;
    QString firstHost = QStringLiteral("magma1"); ///< the others count up
    QString publicSubnet = QStringLiteral("192.168.11.0/24");
    QString gateway = QStringLiteral("192.168.11.1");
    QString firstAddress = QStringLiteral("192.168.11.11");
    QString heartbeatSubnet = QStringLiteral("10.0.0.0/24");
    QString managementSubnet = QStringLiteral("10.20.0.0/24");
    int guestVlan = 100; ///< 0: guests are in the public network
    San san = San::FibreChannel;
    ArrayChoice array; ///< empty vendor: the first choice of the SAN
    int luns = 2;
    qint64 lunSize = 1024LL * 1024 * 1024 * 1024;
    QStringList wwids;  ///< by LUN; where one is missing, a placeholder stands for it
    QString systemDisk; ///< of the first host, the others count up; empty: a placeholder
    QString rootGroup = QStringLiteral("vg_root"); ///< empty: the root file system is not on LVM
    QString agent = QStringLiteral("fence_ipmilan");
    QString firstBoard = QStringLiteral("magma1-ipmi"); ///< the others count up
    QString boardUser = QStringLiteral("fence");
    bool switchedPdus = true; ///< they cut the power where a board does not answer

    bool operator==(const NewCluster &) const = default;
};

/// nullptr if the catalogue does not have it.
const catalogue::Platform *platformOf(const NewCluster &draft,
                                      const catalogue::Catalogue &catalogue);

/// A new name; what was called after the old one follows.
void rename(NewCluster &draft, const QString &name);
/// Gateway and hosts keep their places in the other subnet.
void setPublicSubnet(NewCluster &draft, const QString &subnet);
/// Subnets beside the public one, where the present ones are in its way.
void moveOutOfTheWay(NewCluster &draft);

/// By question ("publicSubnet"), a sentence on what is wrong with the answer; empty: nothing.
QMap<QString, QString> problemsOf(const NewCluster &draft);

/// The complete drawing, cabled. The error is the first problem.
Result<design::Design> designOf(const NewCluster &draft, const catalogue::Catalogue &catalogue);

/// What stands for values that nobody can know before the hardware is there, in words; a deployment
/// stops until they are replaced.
QStringList placeholdersOf(const NewCluster &draft);

/// The secrets' names of the boards and the switched PDUs, as the design has them.
QStringList boardSecrets(const NewCluster &draft);
QStringList pduSecrets(const NewCluster &draft);

/// Agents of management boards that are reached by address, user and password, the usual ones first.
QStringList boardAgents(const catalogue::Catalogue &catalogue);

}
