// Keeps the unsaved design in the recovery folder, moments after an edit and in a thread of its own.
#pragma once

#include "document/recovery_store.h"

#include <QObject>
#include <QTimer>
#include <mutex>
#include <optional>
#include <thread>

namespace basalt::document {

class DesignDocument;

class Autosave : public QObject
{
    Q_OBJECT
public:
    Autosave(const DesignDocument &document, const QString &folder, QObject *parent = nullptr);
    /// A normal end: nothing is left to recover. Waits for what is being written.
    ~Autosave() override;

    /// The document holds now what this recovery held: it goes as soon as it is kept anew.
    void adopt(const Recovery &recovery);

signals:
    void kept(); ///< or removed, as nothing is unsaved
    void failed(const basalt::Error &error);

private:
    void follow();
    void write();
    void takeResult();

    const DesignDocument &m_document;
    RecoverySlot m_slot; ///< belongs to the thread while it runs
    QList<Recovery> m_adopted;
    QTimer m_pause;
    std::thread m_worker; ///< joinable: a design is being written
    std::mutex m_mutex;
    std::optional<Result<>> m_result; ///< what the thread leaves
    bool m_isStale = false;           ///< the design changed while it was being written
    bool m_hasFailed = false;         ///< and was told
};

}
