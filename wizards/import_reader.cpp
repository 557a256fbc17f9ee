#include "wizards/import_reader.h"

#include "hosts/look.h"

#include <QRegularExpression>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

ImportReader::ImportReader(document::Reach reach, std::shared_ptr<hosts::SecretStore> secrets)
    : HostReader(std::move(reach), std::move(secrets),
                 {tr("Read"), tr("Ask all of them at once (Return)")})
{
    connect(this, &HostReader::changed, this,
            [this] { setWanted(m_nameProblem.isEmpty() && !m_imported); });
}

void ImportReader::setNames(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    const auto named = hosts::namedHosts(text.split(between, Qt::SkipEmptyParts));
    m_nameProblem = named ? QString() : named.error().value(0).message;
    if (!named || *named != hostList())
        m_imported.reset();
    if (!named || *named == hostList()) {
        emit changed();
        return;
    }
    setHosts(*named, [this, ways = hosts::waysTo(*named)](const Facts &facts) {
        return [this, imported = import::importHosts(facts, ways)] { m_imported = imported; };
    });
}

QString ImportReader::problem() const
{
    if (!m_nameProblem.isEmpty())
        return m_nameProblem;
    if (names().isEmpty())
        return tr("Name at least one host.");
    if (isReading())
        return tr("They are being read.");
    if (!reachProblem().isEmpty())
        return reachProblem();
    if (!failed().isEmpty())
        return tr("Without %1 the design would look complete and not be so: read again, or take "
                  "it off the list.")
            .arg(failed().join(u", "_s));
    if (!m_imported)
        return tr("They have to be read first.");
    return *m_imported ? QString() : m_imported->error().value(0).message;
}

}
