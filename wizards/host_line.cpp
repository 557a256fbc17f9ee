#include "wizards/host_line.h"

namespace basalt::wizards {

using namespace Qt::StringLiterals;
using document::HostContact;

namespace {

QString stateOf(const document::HostStatus &status)
{
    switch (status.contact) {
    case HostContact::NotAsked:
        return HostLine::tr("not read yet");
    case HostContact::Connecting:
        return HostLine::tr("connecting …");
    case HostContact::Connected:
    case HostContact::Reading:
        return HostLine::tr("reading …");
    case HostContact::Read:
        return HostLine::tr("read: %1")
            .arg(status.facts ? status.facts->distributionTitle : QString());
    case HostContact::Failed:
        return HostLine::tr("could not be read");
    }
    Q_UNREACHABLE();
}

QString reasonOf(const document::HostStatus &status, bool takesOld)
{
    if (!status.error)
        return {};
    if (status.error->code == u"ssh-no-common-algorithm" && !takesOld)
        return status.error->message + u'\n'
               + HostLine::tr("If this is an old server, as that of EL6, allow its algorithms "
                              "above.");
    return status.error->message;
}

}

HostLine::HostLine(const QString &host)
    : StateLine(host, host)
{}

void HostLine::show(const document::HostStatus &status, bool takesOld)
{
    const bool isFailed = status.contact == HostContact::Failed;
    setState(isFailed                              ? panels::Mark::Failed
             : status.contact == HostContact::Read ? panels::Mark::Ok
                                                   : panels::Mark::Unknown,
             stateOf(status), isFailed ? reasonOf(status, takesOld) : QString());
}

}
