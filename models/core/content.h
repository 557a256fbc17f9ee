// Puts the content of a file together from text and secret references.
#pragma once

#include "core/artefact.h"

namespace basalt {

/// Literal neighbours become one part, so that equal files are equal values.
class ContentBuilder
{
public:
    void text(const QByteArray &bytes)
    {
        if (bytes.isEmpty())
            return;
        if (!m_parts.isEmpty() && m_parts.constLast().secret.isEmpty())
            m_parts.last().bytes += bytes;
        else
            m_parts.append({bytes, {}, SecretForm::Plain});
    }
    void text(const QString &text) { this->text(text.toUtf8()); }
    void secret(const QString &name, SecretForm form) { m_parts.append({{}, name, form}); }
    const QList<ContentPart> &parts() const { return m_parts; }

private:
    QList<ContentPart> m_parts;
};

}
