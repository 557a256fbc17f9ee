#include "document/rule_runner.h"

#include "catalogue/catalogue.h"
#include "document/design_document.h"
#include "render/render.h"
#include "render/rule_input.h"

#include <chrono>

namespace basalt::document {

using namespace std::chrono_literals;

RuleRunner::RuleRunner(const DesignDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &RuleRunner::run);
    connect(&document, &DesignDocument::replaced, &m_pause, qOverload<>(&QTimer::start));
    connect(&document, &DesignDocument::changed, this, [this](const ChangeSet &changes) {
        if (!changes.onlyMoves())
            m_pause.start();
    });
}

void RuleRunner::run()
{
    m_pause.stop();
    const catalogue::Catalogue &catalogue = catalogue::builtIn();
    m_report = rules::check(render::ruleInput(m_document.design(), catalogue));
    if (Results<QList<Artefact>> files = render::renderAll(m_document.design(), catalogue)) {
        m_files = *files;
        m_problems.clear();
    } else {
        m_files.clear();
        m_problems = files.error();
    }
    emit finished();
}

}
