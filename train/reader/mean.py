"""The mean of the weights of networks that went on from one another: python mean.py LESSONS OUT MODEL=SHARE..."""

import sys
from pathlib import Path

from export import export
from lessons import labels_of
from restore import restore


def main() -> None:
    lessons, out, *shares = sys.argv[1:]
    labels, mean = labels_of(Path(lessons)), {}
    for each in shares:
        model, share = each.split('=')
        net, words = restore(Path(model), labels)
        for key, value in net.state_dict().items():
            mean[key] = mean.get(key, 0) + value * float(share)
    net.load_state_dict(mean)
    export(net, words, Path(out))


if __name__ == '__main__':
    main()
