-- Has wrk ask for the paths of a file at random if one is given, and print requests, microseconds, bytes and errors.

local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(arguments)
  if arguments[1] then
    local requests = {}
    for path in io.lines(arguments[1]) do
      requests[#requests + 1] = wrk.format("GET", path)
    end
    math.randomseed(os.time() * 10 + number)
    function request()
      return requests[math.random(#requests)]
    end
  end
end

function done(summary)
  local errors = summary.errors
  print(summary.requests, summary.duration, summary.bytes,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status)
end
