// Where secrets come from: the desktop's keyring, a file descriptor, a prompt, or memory.
#pragma once

#include "core/artefact.h"
#include "core/result.h"

#include <QStringList>
#include <optional>

namespace basalt::hosts {

/// Values are bytes; a store that can hold text only encodes them. Any thread may call it.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual std::optional<QByteArray> value(const QString &name) = 0;
    virtual Result<> store(const QString &name, const QByteArray &value) = 0;
    virtual Result<> remove(const QString &name) = 0;
    virtual Result<QStringList> names() = 0;
};

/// The bytes of a content with its secrets in the form that their place asks for
/// (SecretForm); an Error `secret-missing` names the one that is not known.
Result<QByteArray> resolved(const QList<ContentPart> &content, SecretStore &secrets);

}
