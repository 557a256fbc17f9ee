#include "output/output_runner.h"

namespace basalt::output {

using namespace Qt::StringLiterals;

OutputRunner::~OutputRunner()
{
    m_worker.request_stop();
}

void OutputRunner::start(const OutputRequest &request)
{
    Q_ASSERT(!isBusy());
    m_worker = std::jthread([this, request](const std::stop_token &stop) {
        Letter letter{request.file, writeOutput(request, stop)};
        {
            const std::lock_guard lock(m_mutex);
            m_letter = std::move(letter);
        }
        QMetaObject::invokeMethod(this, &OutputRunner::takeLetter, Qt::QueuedConnection);
    });
}

void OutputRunner::cancel()
{
    m_worker.request_stop();
}

void OutputRunner::takeLetter()
{
    std::optional<Letter> letter;
    {
        const std::lock_guard lock(m_mutex);
        letter.swap(m_letter);
    }
    m_worker.join();
    if (letter->result)
        emit finished(letter->file);
    else if (letter->result.error().code == u"cancelled")
        emit cancelled();
    else
        emit failed(letter->result.error());
}

}
