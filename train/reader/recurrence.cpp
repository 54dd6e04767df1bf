// The recurrence of a quasi-recurrent layer in both directions, forwards and its gradient, as src/learn/network/assembly/kernels.ts
// runs it: c = σ(f) c' + (1 - σ(f)) tanh z, h = σ(o) c. PyTorch would go over each array a dozen times; this goes over it once.
#include <torch/extension.h>

#include <cmath>
#include <vector>

namespace {

struct Place {
  int64_t row, units, length, stride, column;
  bool backwards;
  int64_t at(int64_t step) const { return row + (backwards ? length - 1 - step : step); }
};

template <typename Work>
void over(const torch::Tensor& gates, const torch::Tensor& lengths, Work work) {
  const int64_t windows = gates.size(0), longest = gates.size(1), units = gates.size(2) / 6;
  const int64_t* length = lengths.data_ptr<int64_t>();
  at::parallel_for(0, windows * 2, 1, [&](int64_t from, int64_t to) {
    for (int64_t i = from; i < to; i++) {
      const int64_t window = i / 2, side = i % 2;
      work(Place{window * longest, units, length[window], 6 * units, side * 3 * units, side == 1});
    }
  });
}

}  // namespace

/// gates: windows × tokens × (z, f, o forwards, z, f, o backwards), before their non-linearities. Gives windows × tokens × (forwards, backwards), and c.
std::vector<torch::Tensor> forward(torch::Tensor gates, torch::Tensor lengths) {
  const int64_t units = gates.size(2) / 6;
  auto hidden = torch::zeros({gates.size(0), gates.size(1), 2 * units}, gates.options());
  auto cells = torch::zeros_like(hidden);
  const float* g = gates.data_ptr<float>();
  float *h = hidden.data_ptr<float>(), *c = cells.data_ptr<float>();
  over(gates, lengths, [&](Place p) {
    std::vector<float> state(p.units, 0.f);
    const int64_t side = p.backwards ? p.units : 0;
    for (int64_t t = 0; t < p.length; t++) {
      const float* z = g + p.at(t) * p.stride + p.column;
      const float *f = z + p.units, *o = f + p.units;
      float* out = h + p.at(t) * 2 * p.units + side;
      float* cell = c + p.at(t) * 2 * p.units + side;
      float* s = state.data();
#pragma omp simd
      for (int64_t d = 0; d < p.units; d++) {
        const float forget = 1.f / (1.f + expf(-f[d]));
        s[d] = forget * s[d] + (1.f - forget) * (2.f / (1.f + expf(-2.f * z[d])) - 1.f);
        cell[d] = s[d];
        out[d] = s[d] / (1.f + expf(-o[d]));
      }
    }
  });
  return {hidden, cells};
}

/// The gradient of the gates from that of what `forward` gave.
torch::Tensor backward(torch::Tensor gradient, torch::Tensor gates, torch::Tensor cells, torch::Tensor lengths) {
  auto out = torch::zeros_like(gates);
  const float *dh = gradient.data_ptr<float>(), *g = gates.data_ptr<float>(), *c = cells.data_ptr<float>();
  float* dg = out.data_ptr<float>();
  over(gates, lengths, [&](Place p) {
    std::vector<float> carried(p.units, 0.f);
    const std::vector<float> none(p.units, 0.f);
    const int64_t side = p.backwards ? p.units : 0;
    for (int64_t t = p.length - 1; t >= 0; t--) {
      const int64_t at = p.at(t) * p.stride + p.column;
      const float *z = g + at, *f = z + p.units, *o = f + p.units;
      const float* dy = dh + p.at(t) * 2 * p.units + side;
      const float* cell = c + p.at(t) * 2 * p.units + side;
      const float* before = t > 0 ? c + p.at(t - 1) * 2 * p.units + side : none.data();
      float *dz = dg + at, *df = dz + p.units, *dO = df + p.units;
      float* back = carried.data();
#pragma omp simd
      for (int64_t d = 0; d < p.units; d++) {
        const float forget = 1.f / (1.f + expf(-f[d])), open = 1.f / (1.f + expf(-o[d]));
        const float fresh = 2.f / (1.f + expf(-2.f * z[d])) - 1.f;
        const float dc = back[d] + dy[d] * open;
        dO[d] = dy[d] * cell[d] * open * (1.f - open);
        dz[d] = dc * (1.f - forget) * (1.f - fresh * fresh);
        df[d] = dc * (before[d] - fresh) * forget * (1.f - forget);
        back[d] = dc * forget;
      }
    }
  });
  return out;
}

PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("forward", &forward);
  m.def("backward", &backward);
}
