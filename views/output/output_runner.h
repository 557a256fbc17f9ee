// Exports one thing at a time in a thread of its own, so that the window stays alive meanwhile.
#pragma once

#include "output/output_job.h"

#include <QObject>
#include <mutex>
#include <optional>
#include <thread>

namespace basalt::output {

class OutputRunner : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~OutputRunner() override; ///< waits until the work has noticed that it is to stop

    bool isBusy() const { return m_worker.joinable(); }
    /// Only while nothing runs.
    void start(const OutputRequest &request);
    void cancel();

signals:
    void finished(const QString &file);
    void failed(const basalt::Error &error);
    void cancelled();

private:
    void takeLetter();

    struct Letter
    {
        QString file;
        Result<> result;
    };

    std::mutex m_mutex; ///< guards m_letter; the queued call that wakes us carries nothing
    std::optional<Letter> m_letter;
    std::jthread m_worker;
};

}
