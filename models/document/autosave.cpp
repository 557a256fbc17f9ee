#include "document/autosave.h"

#include "document/design_document.h"

#include <chrono>

namespace basalt::document {

using namespace std::chrono_literals;

namespace {

constexpr auto pause = 2s; ///< with the time of writing well below the promised five

}

Autosave::Autosave(const DesignDocument &document, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_slot(folder)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Autosave::write);
    connect(&document, &DesignDocument::changed, this, &Autosave::follow);
    connect(&document, &DesignDocument::modifiedChanged, this, &Autosave::follow);
    connect(&document, &DesignDocument::pathChanged, this, &Autosave::follow);
}

Autosave::~Autosave()
{
    if (m_worker.joinable())
        m_worker.join();
    m_slot.clear();
    for (const Recovery &recovery : std::as_const(m_adopted))
        discardRecovery(recovery);
}

void Autosave::adopt(const Recovery &recovery)
{
    m_adopted << recovery;
    write();
}

void Autosave::follow()
{
    if (!m_pause.isActive()) // one that runs is not put off by further edits
        m_pause.start();
}

void Autosave::write()
{
    if (m_worker.joinable()) {
        m_isStale = true;
        return;
    }
    const bool unsaved = m_document.isModified();
    m_worker = std::thread([this, unsaved, design = m_document.design(), path = m_document.path()] {
        Result<> result;
        if (unsaved)
            result = m_slot.keep(design, path);
        else
            m_slot.clear();
        {
            const std::lock_guard guard(m_mutex);
            m_result = result;
        }
        QMetaObject::invokeMethod(this, &Autosave::takeResult, Qt::QueuedConnection);
    });
}

void Autosave::takeResult()
{
    m_worker.join();
    const Result<> result = *m_result;
    if (std::exchange(m_isStale, false)) {
        write();
    } else if (result) {
        for (const Recovery &recovery : std::as_const(m_adopted))
            discardRecovery(recovery);
        m_adopted.clear();
        m_hasFailed = false;
        emit kept();
    } else if (!std::exchange(m_hasFailed, true)) { // once, not every other second
        emit failed(result.error());
    }
}

}
