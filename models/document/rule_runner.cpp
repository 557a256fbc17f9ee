#include "document/rule_runner.h"

#include "catalogue/catalogue.h"
#include "document/design_document.h"
#include "render/render.h"
#include "render/rule_input.h"

#include <chrono>
#include <utility>

namespace basalt::document {

using namespace std::chrono_literals;

namespace {

Judgement judge(const design::Design &design)
{
    const catalogue::Catalogue &catalogue = catalogue::builtIn();
    const rules::RuleInput input = render::ruleInput(design, catalogue);
    Judgement judgement;
    judgement.report = rules::check(input);
    judgement.files = input.files;
    if (judgement.files.isEmpty()) {
        if (const Results<QList<Artefact>> files = render::renderAll(design, catalogue); !files)
            judgement.problems = files.error();
    }
    return judgement;
}

}

RuleRunner::RuleRunner(const DesignDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &RuleRunner::start);
    connect(&document, &DesignDocument::replaced, &m_pause, qOverload<>(&QTimer::start));
    connect(&document, &DesignDocument::changed, this, [this](const ChangeSet &changes) {
        if (!changes.onlyMoves())
            m_pause.start();
    });
}

RuleRunner::~RuleRunner()
{
    if (m_worker.joinable())
        m_worker.join();
}

void RuleRunner::run()
{
    m_pause.stop();
    if (m_worker.joinable())
        m_worker.join();
    m_mailbox.letter.reset(); // nobody else holds the mailbox now
    m_isStale = false;
    adopt(judge(m_document.design()));
}

void RuleRunner::start()
{
    if (m_worker.joinable()) {
        m_isStale = true;
        return;
    }
    m_worker = std::thread([this, design = m_document.design()] {
        Judgement judgement = judge(design);
        {
            const std::lock_guard lock(m_mailbox.mutex);
            m_mailbox.letter = std::move(judgement);
        }
        QMetaObject::invokeMethod(this, &RuleRunner::takeLetter, Qt::QueuedConnection);
    });
}

void RuleRunner::takeLetter()
{
    std::optional<Judgement> letter;
    {
        const std::lock_guard lock(m_mailbox.mutex);
        letter.swap(m_mailbox.letter);
    }
    if (!letter)
        return; // run() was faster
    m_worker.join();
    if (std::exchange(m_isStale, false))
        start();
    else
        adopt(std::move(*letter));
}

void RuleRunner::adopt(Judgement judgement)
{
    m_judgement = std::move(judgement);
    emit finished();
}

}
