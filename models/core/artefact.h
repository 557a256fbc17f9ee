// A file that Basalt writes: one value for the preview, `render`, deployment and the golden tests.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace basalt {

/// How a secret must be spelt where it stands, so that its own characters break nothing.
enum class SecretForm {
    Plain,
    XmlAttribute, ///< escaped for a quoted XML attribute
    DoubleQuoted, ///< `"` and `\` escaped: within double quotes of crm shell text
    SingleQuoted, ///< `'` escaped as `'\''`: within single quotes of a shell
};

/// Either literal bytes or the name of a secret, which only the executor may resolve.
struct ContentPart
{
    QByteArray bytes;
    QString secret;
    SecretForm form = SecretForm::Plain; ///< of a secret

    bool operator==(const ContentPart &) const = default;
};

struct Artefact
{
    QString host; ///< a host's name, or "cluster" for what belongs to no single host (the CIB)
    QString path; ///< absolute on a host ("/etc/hosts"), relative for "cluster" ("cib.xml")
    int mode = 0644;
    QList<ContentPart> content;

    bool operator==(const Artefact &) const = default;
};

/// The bytes with each secret as a placeholder `@secret:NAME@`: what `render` writes and hashes.
QByteArray placeholderBytes(const Artefact &artefact);

}
