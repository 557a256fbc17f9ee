// A bare installation of a platform and the packages its repositories have: data from
// resources/practice.
#pragma once

#include "core/result.h"
#include "practice/practice_state.h"

namespace basalt::practice {

struct PackageData
{
    QString version;
    QStringList services;
    QStringList needs; ///< other packages that come with it
    QMap<QString, StoredFile> files;
};

struct Installation
{
    QString kernel;
    QString distribution;            ///< ID of os-release
    QMap<QString, StoredFile> files; ///< `@host@` and `@fqdn@` stand for the host's names
    QStringList hosts;               ///< lines of /etc/hosts
    QMap<QString, QString> services; ///< name -> on (starts at boot) | off
    QStringList installed;
    QMap<QString, PackageData> packages;
};

/// `practice-unknown-platform` if nobody wrote down how a bare installation of it looks.
Result<Installation> installationOf(const QString &platform);

}
