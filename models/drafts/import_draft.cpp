#include "drafts/import_draft.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::drafts {

namespace {

constexpr qint64 mostBytes = 16 * 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("drafts", text);
}

}

import::SourceKind kindOf(const QByteArray &text){
    static const QRegularExpression comments(u"^(\\s+|#[^\\n]*\\n|<\\?[^>]*\\?>|<!--.*?-->)*"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
static const QRegularExpression section(u"^[a-z_]+\\s*\\{"_s);
static const QRegularExpression
    crm(u"^(node|primitive|property|group|clone|ms|location|colocation|order|rsc_defaults)\\s"_s);
QString start = QString::fromUtf8(text.left(64 * 1024));
start.remove(0, comments.match(start).capturedLength());
if (start.startsWith(u"<cluster"))
    return import::SourceKind::ClusterConf;
if (start.startsWith(u"<cib"))
    return import::SourceKind::CibXml;
if (section.match(start).hasMatch())
    return import::SourceKind::CorosyncConf;
if (crm.match(start).hasMatch())
    return import::SourceKind::CrmShell;
return import::SourceKind::Transcript;
}

QString kindName(import::SourceKind kind)
{
    switch (kind) {
    case import::SourceKind::ClusterConf:
        return u"cluster.conf"_s;
    case import::SourceKind::CorosyncConf:
        return u"corosync.conf"_s;
    case import::SourceKind::CibXml:
        return say(QT_TRANSLATE_NOOP("drafts", "CIB (XML)"));
    case import::SourceKind::CrmShell:
        return say(QT_TRANSLATE_NOOP("drafts", "crm shell"));
    case import::SourceKind::Transcript:
        return say(QT_TRANSLATE_NOOP("drafts", "terminal log or article"));
    }
    return {};
}

Result<import::Source> readSource(const QString &path)
{
    QFile file(path);
    QByteArray text;
    if (file.open(QIODevice::ReadOnly))
        text = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(
            u"cannot-read"_s,
            say(QT_TRANSLATE_NOOP("drafts", "Cannot read %1: %2")).arg(path, file.errorString()),
            path);
    if (text.size() > mostBytes)
        return failure(u"too-large"_s,
                       say(QT_TRANSLATE_NOOP("drafts", "%1 is larger than 16 MiB.")).arg(path),
                       path);
    return import::Source{kindOf(text), path, text};
}
}
