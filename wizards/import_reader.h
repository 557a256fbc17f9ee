// Running hosts as the source of an import: their names as they are typed, and the design they make.
#pragma once

#include "import/import.h"
#include "wizards/host_reader.h"

namespace basalt::wizards {

class ImportReader : public HostReader
{
    Q_OBJECT
public:
    ImportReader(document::Reach reach, std::shared_ptr<hosts::SecretStore> secrets);

    /// As the command line takes them, between blanks or commas.
    void setNames(const QString &text);
    /// What keeps it from being a design, in a sentence; empty: nothing.
    QString problem() const;
    const std::optional<Results<import::Imported>> &imported() const { return m_imported; }

private:
    QString m_nameProblem;
    std::optional<Results<import::Imported>> m_imported; ///< of all of them
};

}
